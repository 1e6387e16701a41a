package org.neckar.hal.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.ContentTypes;
import org.neckar.hal.serial.CoordinateContent;
import org.neckar.hal.serial.LogicalNeuronPlaces;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;
import org.neckar.hal.serial.SnakeCase;

/**
 * The messages of a catalogue of containers and of all coordinates, as descriptors and as {@code .proto} files (proto3,
 * package {@code neckar}). Immutable and thread-safe.
 */
public final class ProtoSchema {
    /** Package of all messages. */
    static final String PACKAGE = "neckar";

    private static final String CHOICES = "neckar/choice.proto";
    private static final String COORDINATES = "neckar/coordinate.proto";
    private static final String CONTAINERS = "neckar/container.proto";
    private static final String COCOLIST = "neckar/cocolist.proto";

    private final Map<String, FileDescriptor> files = new LinkedHashMap<>();
    private final Map<String, String> comments = new HashMap<>();

    private ProtoSchema(ContentTypes types) {
        comments.put(CHOICES, "Choices of fields, in the order of their codes.");
        comments.put(COORDINATES, "Places on the chip, the FPGA and the board.");
        comments.put(CONTAINERS, "Register containers and composites of them.");
        comments.put(COCOLIST, "Coordinate/container lists.");
        add(choices(types));
        add(coordinates());
        add(containers(types), CHOICES);
        add(cocolist());
    }

    /** The schema of a catalogue. */
    public static ProtoSchema of(ContentTypes types) {
        return new ProtoSchema(types);
    }

    private void add(FileDescriptorProto.Builder file, String... imports) {
        file.setSyntax("proto3").setPackage(PACKAGE).addAllDependency(List.of(imports));
        FileDescriptor[] known = List.of(imports).stream().map(files::get).toArray(FileDescriptor[]::new);
        try {
            files.put(file.getName(), FileDescriptor.buildFrom(file.build(), known));
        } catch (DescriptorValidationException e) {
            throw new NeckarException(Recovery.BUG, file.getName() + ": " + e.getDescription(), e);
        }
    }

    /**
     * The message of a container, a composite or a coordinate type.
     *
     * @throws NeckarException when there is none of this name
     */
    public Descriptor message(String name) {
        return files.values().stream()
                .flatMap(file -> file.getMessageTypes().stream())
                .filter(message -> message.getName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NeckarException(Recovery.FIX_INPUT, "message '%s': not in the schema".formatted(name)));
    }

    /** The {@code .proto} files: text by path. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, file) -> texts.put(path, new ProtoText(comments).print(file.toProto())));
        return texts;
    }

    private static FileDescriptorProto.Builder choices(ContentTypes types) {
        Map<String, SerialField> byName = new TreeMap<>();
        for (ContentType<?, ?> type : types.all()) {
            type.fields().stream()
                    .filter(field -> field.kind() == SerialField.Kind.CHOICE)
                    .forEach(field -> byName.put(field.valueType().getSimpleName(), field));
        }
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder().setName(CHOICES);
        byName.forEach((name, field) -> file.addEnumType(choice(name, field.choices())));
        return file;
    }

    private static EnumDescriptorProto choice(String name, List<String> constants) {
        EnumDescriptorProto.Builder choice = EnumDescriptorProto.newBuilder().setName(name);
        // names of constants share one scope in a package
        String prefix = SnakeCase.of(name).toUpperCase(Locale.ROOT) + "_";
        for (int number = 0; number < constants.size(); number++) {
            choice.addValueBuilder().setName(prefix + constants.get(number)).setNumber(number);
        }
        return choice.build();
    }

    private FileDescriptorProto.Builder coordinates() {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder().setName(COORDINATES);
        Stream.concat(
                        CoordinateType.types().stream().map(CoordinateContent::of),
                        Stream.of(LogicalNeuronPlaces.ON_DLS, LogicalNeuronPlaces.SHAPES))
                .sorted(Comparator.comparing(SerialType::name))
                .forEach(type -> file.addMessageType(new MessageBuilder(comments).build(type)));
        return file;
    }

    private FileDescriptorProto.Builder containers(ContentTypes types) {
        FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder().setName(CONTAINERS);
        Map<String, DescriptorProto> messages = new TreeMap<>();
        for (ContentType<?, ?> type : types.all()) {
            comments.put(type.name(), "At " + type.coordinates().name() + ".");
            messages.put(type.name(), new MessageBuilder(comments).build(type));
        }
        return file.addAllMessageType(messages.values());
    }

    private FileDescriptorProto.Builder cocolist() {
        comments.put("Cocolist", "A file. May be read and written piece by piece, for its fields may alternate.");
        comments.put("Cocolist.version", "of this format: 1");
        comments.put("Cocolist.containers", "names, each in front of the first entry that uses it");
        comments.put("CocolistEntry.container", "position in the names of containers, from 0");
        comments.put("CocolistEntry.coordinate", "message of the coordinate type at which the container exists");
        comments.put("CocolistEntry.content", "message of the container");
        return FileDescriptorProto.newBuilder()
                .setName(COCOLIST)
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Cocolist")
                        .addOneofDecl(presence("version"))
                        .addField(single("version", 1, FieldDescriptorProto.Type.TYPE_UINT32, 0))
                        .addField(repeated("containers", 2, FieldDescriptorProto.Type.TYPE_STRING))
                        .addField(repeated("entries", 3, FieldDescriptorProto.Type.TYPE_MESSAGE)
                                .setTypeName("." + PACKAGE + ".CocolistEntry")))
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("CocolistEntry")
                        .addOneofDecl(presence("container"))
                        .addOneofDecl(presence("coordinate"))
                        .addOneofDecl(presence("content"))
                        .addField(single("container", 1, FieldDescriptorProto.Type.TYPE_UINT32, 0))
                        .addField(single("coordinate", 2, FieldDescriptorProto.Type.TYPE_BYTES, 1))
                        .addField(single("content", 3, FieldDescriptorProto.Type.TYPE_BYTES, 2)));
    }

    /** Single values are declared optional, so that a missing one is not taken for 0 and a 0 is always written. */
    static FieldDescriptorProto.Builder single(String name, int number, FieldDescriptorProto.Type type, int presence) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                .setType(type)
                .setProto3Optional(true)
                .setOneofIndex(presence);
    }

    /** What a descriptor has beside a single value that may be missing. */
    static OneofDescriptorProto presence(String name) {
        return OneofDescriptorProto.newBuilder().setName("_" + name).build();
    }

    static FieldDescriptorProto.Builder repeated(String name, int number, FieldDescriptorProto.Type type) {
        return FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                .setType(type);
    }
}
