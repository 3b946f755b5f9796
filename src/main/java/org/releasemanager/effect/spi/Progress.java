package org.releasemanager.effect.spi;

/** What a tool says of an effect. */
public sealed interface Progress {
    /**
     * @param detail what it does at the moment, for people
     * @param mark changes whenever the work has come on, for example the length of its log; the last 400 characters count
     */
    record Running(String detail, String mark) implements Progress {
        private static final int LONGEST = 400;

        public Running {
            mark = mark.length() > LONGEST ? mark.substring(mark.length() - LONGEST) : mark;
        }

        /** The detail itself tells whether the work comes on. */
        public Running(String detail) {
            this(detail, detail);
        }
    }

    /** @param detail what was done, for people */
    record Succeeded(String detail) implements Progress {}

    /** @param reason why not, with the last lines of output where they help */
    record Failed(String reason) implements Progress {}

    /** The tool answers, and has never heard of this key. */
    record Unheard() implements Progress {}

    /** @param why the tool could not be asked now; nothing is known about the effect */
    record Unreachable(String why) implements Progress {}
}
