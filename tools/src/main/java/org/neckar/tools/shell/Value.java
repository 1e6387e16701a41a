package org.neckar.tools.shell;

import org.neckar.tools.reg.Place;
import org.neckar.tools.reg.RegisterContent;

/** What a variable of the shell holds. */
sealed interface Value {
    /** A number or another word, put into the line as it is. */
    record Text(String text) implements Value {
        @Override
        public String inLine() {
            return text;
        }
    }

    /** A register and where it is. */
    record At(Place place) implements Value {
        @Override
        public String inLine() {
            return place.shortForm();
        }
    }

    /** The content of a register that was at a place. */
    record Content(RegisterContent register) implements Value {
        @Override
        public String inLine() {
            return register.place().shortForm();
        }
    }

    /** The text that stands for it in a command: of a content its place. */
    String inLine();
}
