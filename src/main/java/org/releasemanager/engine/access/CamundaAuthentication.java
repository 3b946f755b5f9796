package org.releasemanager.engine.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's users; each group becomes an authority {@code ROLE_<group>}. */
@Component
class CamundaAuthentication implements AuthenticationProvider {
    private final IdentityService identities;

    CamundaAuthentication(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        var password = attempt.getCredentials();
        if (password == null || user.isBlank() || !identities.checkPassword(user, password.toString())) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        List<SimpleGrantedAuthority> roles = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        return new UsernamePasswordAuthenticationToken(user, null, roles);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
