package se.varn.codegen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.CatalogDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/**
 * Puts the classes of each schema into the package of its room. jOOQ makes the instance from the
 * class's name.
 */
public final class RoomPackages extends DefaultGeneratorStrategy {

    private static final Map<String, String> PACKAGE_OF_SCHEMA = new ConcurrentHashMap<>();

    static void of(Iterable<Room> rooms) {
        PACKAGE_OF_SCHEMA.clear();
        rooms.forEach(room -> PACKAGE_OF_SCHEMA.put(room.schema(), room.javaPackage()));
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        String usual = super.getJavaPackageName(definition, mode);
        if (definition instanceof CatalogDefinition) {
            return usual;
        }
        String schema =
                definition instanceof SchemaDefinition
                        ? definition.getName()
                        : definition.getSchema().getName();
        String room = PACKAGE_OF_SCHEMA.get(schema);
        String usualForSchema = getTargetPackage() + "." + schema;
        return room == null || !usual.startsWith(usualForSchema)
                ? usual
                : room + usual.substring(usualForSchema.length());
    }
}
