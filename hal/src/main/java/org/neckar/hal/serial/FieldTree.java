package org.neckar.hal.serial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The fields of a type as groups within groups, by their paths. Members stand in the order in which the declaration
 * first names them. Immutable.
 */
public final class FieldTree {
    private static final int GROUP = -1;

    private final String name;
    private final int field;
    private final Map<String, FieldTree> members = new LinkedHashMap<>();

    private FieldTree(String name, int field) {
        this.name = name;
        this.field = field;
    }

    static FieldTree of(List<SerialField> fields) {
        FieldTree root = new FieldTree("", GROUP);
        for (int index = 0; index < fields.size(); index++) {
            root.add(fields.get(index), index);
        }
        return root;
    }

    private void add(SerialField added, int index) {
        FieldTree group = this;
        List<String> groups = added.path().subList(0, added.path().size() - 1);
        for (String inner : groups) {
            group = group.members.computeIfAbsent(inner, path -> new FieldTree(path, GROUP));
        }
        FieldTree before = group.members.put(
                added.path().getLast(), new FieldTree(added.path().getLast(), index));
        if (before != null || group.isField()) {
            throw new NeckarException(Recovery.BUG, added + ": the name is also that of a group or of another field");
        }
    }

    /** Name inside the group. */
    public String name() {
        return name;
    }

    /** Whether this is a field and no group. */
    public boolean isField() {
        return field != GROUP;
    }

    /** Position of the field among all fields of the type. */
    public int field() {
        return field;
    }

    /** The members of a group in declared order. */
    public List<FieldTree> members() {
        return new ArrayList<>(members.values());
    }

    /** The names of the members of a group. */
    public List<String> names() {
        return new ArrayList<>(members.keySet());
    }

    /** The member of a group by its name, or null. */
    public FieldTree member(String wanted) {
        return members.get(wanted);
    }

    @Override
    public String toString() {
        return name + members.keySet();
    }
}
