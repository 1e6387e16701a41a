package org.neckar.tools.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the service shows of itself; called under the lock of the dispatcher. */
final class Views {
    private Views() {}

    static List<BoardDescription> boards(ServiceSettings settings, Dispatcher dispatcher, long nowNs) {
        var boards = new ArrayList<BoardDescription>();
        for (int index = 0; index < settings.boards().size(); index++) {
            var state = dispatcher.scheduler().board(index, nowNs);
            boards.add(new BoardDescription(
                    settings.boards().get(index).name(),
                    state.condition(),
                    Duration.ofNanos(state.forNs()),
                    dispatcher.info(index),
                    dispatcher.failure(index).map(RuntimeException::getMessage),
                    state.session().map(dispatcher.sessions()::get).map(LiveSession::name),
                    state.boardNs()));
        }
        return boards;
    }

    static AdminView admin(ServiceSettings settings, Dispatcher dispatcher, long nowNs) {
        var boards = boards(settings, dispatcher, nowNs);
        var sessions = dispatcher.sessions().values().stream()
                .sorted(Comparator.comparingLong(LiveSession::key))
                .toList();
        return new AdminView(
                boards,
                users(dispatcher, sessions, nowNs),
                sessions.stream()
                        .map(live -> session(settings, dispatcher, live, nowNs))
                        .toList(),
                queue(dispatcher, sessions, nowNs));
    }

    private static List<AdminView.User> users(Dispatcher dispatcher, List<LiveSession> sessions, long nowNs) {
        var states = dispatcher.scheduler().users(nowNs);
        double allNs =
                states.stream().mapToDouble(state -> (double) state.boardNs()).sum();
        var users = new ArrayList<AdminView.User>();
        for (var state : states) {
            users.add(new AdminView.User(
                    state.name(),
                    state.weight(),
                    state.boardNs(),
                    allNs == 0 ? 0 : state.boardNs() / allNs,
                    state.windowNs(),
                    state.waiting(),
                    (int) sessions.stream()
                            .filter(live -> live.user().equals(state.name()))
                            .count()));
        }
        return users;
    }

    private static AdminView.Session session(
            ServiceSettings settings, Dispatcher dispatcher, LiveSession live, long nowNs) {
        var state = dispatcher.scheduler().session(live.key());
        return new AdminView.Session(
                live.name(),
                live.user(),
                state.home().map(index -> settings.boards().get(index).name()),
                state.next(),
                state.waiting().size(),
                live.session().results().size(),
                Duration.ofNanos(live.runs().isEmpty() ? nowNs - live.usedNs() : 0));
    }

    private static List<AdminView.Waiting> queue(Dispatcher dispatcher, List<LiveSession> sessions, long nowNs) {
        var queue = new ArrayList<AdminView.Waiting>();
        for (var live : sessions) {
            for (long sequence : dispatcher.scheduler().session(live.key()).waiting()) {
                Optional.of(sequence)
                        .flatMap(number -> dispatcher.scheduler().place(live.key(), number, nowNs))
                        .ifPresent(
                                place -> queue.add(new AdminView.Waiting(live.name(), live.user(), sequence, place)));
            }
        }
        queue.sort(Comparator.comparing(waiting -> waiting.place().estimate()));
        return queue;
    }
}
