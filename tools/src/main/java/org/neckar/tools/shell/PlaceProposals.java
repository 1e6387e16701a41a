package org.neckar.tools.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.tools.reg.Place;
import org.neckar.tools.shell.Completion.Proposal;

/** Names of containers and their coordinates, {@code NAME@COORD}, that may stand at the cursor. */
final class PlaceProposals {
    private static final int DIGITS = 10;

    private PlaceProposals() {}

    /** The names of all containers. */
    static List<Proposal> names() {
        return Place.names().stream()
                .map(name -> new Proposal(name, meaning(name), true))
                .toList();
    }

    /** Containers as long as their name is open, then coordinates of the container. */
    static List<Proposal> of(String text) {
        int sign = text.indexOf('@');
        if (sign < 0) {
            return Place.names().stream()
                    .map(name -> isUnique(name)
                            ? new Proposal(name, meaning(name), true)
                            : new Proposal(name + "@", meaning(name), false))
                    .toList();
        }
        var name = text.substring(0, sign);
        return Place.names().stream()
                .filter(name::equalsIgnoreCase)
                .flatMap(known -> coordinates(Place.named(known).coordinates(), text.substring(sign + 1)))
                .map(proposal -> proposal.behind(text.substring(0, sign + 1)))
                .toList();
    }

    private static boolean isUnique(String name) {
        var type = Place.named(name).coordinates();
        return type.firstIndex() == type.lastIndex();
    }

    private static String meaning(String name) {
        return Place.named(name).meaning();
    }

    /** What may stand in a coordinate behind the text so far. */
    private static Stream<Proposal> coordinates(CoordinateType<?> type, String text) {
        var open = OpenCoordinate.of(type, text);
        return open == null
                ? Stream.empty()
                : open.proposals().map(proposal -> proposal.behind(text.substring(0, open.start)));
    }

    /**
     * The innermost coordinate that is not closed yet.
     *
     * @param type its type
     * @param part which of its parts stands at the cursor
     * @param start where the part begins in the text
     * @param token what stands of the part
     * @param bracketed whether it stands in brackets, or is the short form of numbers alone
     */
    private record OpenCoordinate(CoordinateType<?> type, int part, int start, String token, boolean bracketed) {
        static OpenCoordinate of(CoordinateType<?> type, String text) {
            Deque<OpenCoordinate> open = new ArrayDeque<>();
            open.push(new OpenCoordinate(type, 0, 0, text, false));
            for (int at = 0; at < text.length() && !open.isEmpty(); at++) {
                var inner = open.peek();
                switch (text.charAt(at)) {
                    case '(' -> {
                        var named =
                                inner.candidate(text.substring(inner.start, at).strip());
                        if (named == null) {
                            return null;
                        }
                        open.push(new OpenCoordinate(named, 0, at + 1, text.substring(at + 1), true));
                    }
                    case ',' -> {
                        open.pop();
                        int next = at + 1;
                        while (next < text.length() && text.charAt(next) == ' ') {
                            next++;
                        }
                        open.push(new OpenCoordinate(
                                inner.type, inner.part + 1, next, text.substring(next), inner.bracketed));
                    }
                    case ')' -> open.pop();
                    default -> {}
                }
            }
            return open.isEmpty() || text.endsWith(")") ? null : open.peek();
        }

        /** The type that may be named here, if this is its name. */
        private CoordinateType<?> candidate(String name) {
            var allowed = bracketed ? partType() : type;
            return allowed != null && allowed.name().equals(name) ? allowed : null;
        }

        private CoordinateType<?> partType() {
            var parts = type.partTypes();
            return part < parts.size() ? parts.get(part) : null;
        }

        Stream<Proposal> proposals() {
            List<Stream<Proposal>> all = new ArrayList<>();
            if (!bracketed && part == 0) {
                all.add(Stream.of(named(type)));
            }
            if (bracketed && partType() != null) {
                all.add(Stream.of(named(partType())));
            }
            if (part == 0) {
                all.add(numbers(type, bracketed ? ")" : ""));
            }
            if (partType() != null && (bracketed || part > 0)) {
                boolean last = part + 1 == type.partTypes().size();
                all.add(numbers(partType(), !bracketed ? "" : last ? ")" : ", "));
            }
            return all.stream().flatMap(proposals -> proposals).distinct();
        }

        private static Proposal named(CoordinateType<?> type) {
            var parts = type.partTypes().stream().map(CoordinateType::name).toList();
            var range = type.firstIndex() + ".." + type.lastIndex();
            return new Proposal(
                    type.name() + "(", parts.isEmpty() ? range : range + " or " + String.join(", ", parts), false);
        }

        /** The limits as long as no digit stands here, then the number and those with one digit more. */
        private Stream<Proposal> numbers(CoordinateType<?> of, String closing) {
            var texts = token.isEmpty()
                    ? Stream.of(of.firstIndex(), of.lastIndex()).map(String::valueOf)
                    : Stream.concat(Stream.of(token), IntStream.range(0, DIGITS).mapToObj(digit -> token + digit));
            return texts.filter(text -> isIn(of, text))
                    .map(text -> new Proposal(text + closing, bracketed ? of.name() : "", !bracketed));
        }

        private static boolean isIn(CoordinateType<?> type, String text) {
            return text.matches("0|[1-9]\\d{0,8}")
                    && Integer.parseInt(text) >= type.firstIndex()
                    && Integer.parseInt(text) <= type.lastIndex();
        }
    }
}
