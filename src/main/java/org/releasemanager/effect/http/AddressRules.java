package org.releasemanager.effect.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Which addresses are asked at all. People configure URLs; a URL must not reach what only this machine, or the cloud it runs
 * in, may reach. Every address of a name is looked at, and the connection goes to an address that was looked at: a name that
 * resolves differently the next time gains nothing.
 *
 * @see <a href="https://owasp.org/www-community/attacks/Server_Side_Request_Forgery">Server-side request forgery</a>
 */
final class AddressRules implements DnsResolver {
    /** This host, loopback, link-local with the clouds' metadata, shared and unique-local space, multicast, and what hides them. */
    private static final List<Network> REFUSED = networks(List.of(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "168.63.129.16/32",
            "224.0.0.0/3",
            "::/128",
            "::1/128",
            "64:ff9b::/96",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8"));

    /** Four decimal numbers without leading zeros: every other way to write an IPv4 address with digits means to hide it. */
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    private static final Pattern NUMERIC = Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*\\.?");

    private final List<Network> allowed;
    private final Names names;

    /** Looks a name up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    AddressRules(List<String> allowed, Names names) {
        this.allowed = networks(allowed);
        this.names = names;
    }

    AddressRules(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    /** @throws CallFailure.AddressRefused if the URL itself is not one that is asked */
    void check(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new CallFailure.AddressRefused("'" + scheme + "' is neither http nor https");
        }
        if (url.getRawUserInfo() != null) {
            throw new CallFailure.AddressRefused("A URL must not hold credentials: put them into the settings");
        }
        String host = url.getHost();
        if (host == null) {
            throw new CallFailure.AddressRefused("The URL names no host that is understood (write it in ASCII)");
        }
        if (NUMERIC.matcher(host.toLowerCase(Locale.ROOT)).matches()
                && !DOTTED_QUAD.matcher(host).matches()) {
            throw new CallFailure.AddressRefused("'" + host + "' is no usual way to write an address");
        }
        if (host.contains("%")) {
            throw new CallFailure.AddressRefused("'" + host + "' names a network interface of this machine");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        for (InetAddress address : addresses) {
            if (isRefused(address)) {
                throw new CallFailure.AddressRefused(
                        "'" + host + "' leads to " + address.getHostAddress()
                                + ", which is not asked; an administrator can allow it with release-manager.effect.http.allowed");
            }
        }
        return addresses;
    }

    /** The name as it was written; nothing is looked up for it. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isRefused(InetAddress address) {
        return REFUSED.stream().anyMatch(network -> network.contains(address))
                && allowed.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(text -> !text.isBlank())
                .map(Network::of)
                .toList();
    }
}
