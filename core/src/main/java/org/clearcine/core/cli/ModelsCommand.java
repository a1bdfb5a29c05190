package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.registry.ModelBundle;
import org.clearcine.core.registry.ModelEvent;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.RegisteredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The models of this site: what there is, which is in use, and how it changes. */
@Command(
        name = "models",
        description = "Lists, activates, rolls back, exports, imports and compares weights.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ModelsCommand.ListModels.class,
            ModelsCommand.Show.class,
            ModelsCommand.Activate.class,
            ModelsCommand.RollBack.class,
            ModelsCommand.Export.class,
            ModelsCommand.Import.class,
            ModelsCompareCommand.class
        })
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    /** Where the site's models lie. */
    static final class RegistryOption {

        @Option(names = "--models", paramLabel = "FOLDER", description = "Where this site's models lie.")
        private Path models;

        ModelRegistry registry() {
            return models == null ? ModelRegistry.installed() : new ModelRegistry(ModelLibrary.installed(), models);
        }
    }

    /** Options of all commands here. */
    abstract static class Models implements Callable<Integer> {

        @Mixin
        RegistryOption option;

        @Mixin
        Answer answer;

        abstract Facts facts(ModelRegistry registry) throws IOException, WeightsException;

        @Override
        public Integer call() throws IOException {
            try {
                Facts facts = facts(option.registry());
                answer.give(facts.json(), facts.text());
                return 0;
            } catch (WeightsException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    @Command(name = "list", description = "All models and how they stand.", mixinStandardHelpOptions = true)
    static final class ListModels extends Models {

        @Override
        Facts facts(ModelRegistry registry) throws IOException {
            Facts facts = new Facts();
            for (RegisteredModel model : registry.list()) {
                String status = model.status().name().toLowerCase(Locale.ROOT);
                facts.line(model.id(), "%-10s %s", status, model.manifest().title());
                facts.property(model.id(), status);
            }
            return facts;
        }
    }

    @Command(name = "show", description = "Everything that is known of a model.", mixinStandardHelpOptions = true)
    static final class Show extends Models {

        @Parameters(paramLabel = "ID")
        private String id;

        @Override
        Facts facts(ModelRegistry registry) throws IOException {
            RegisteredModel model =
                    registry.find(id).orElseThrow(() -> new IOException("There is no model called " + id + " here."));
            Facts facts = new Facts()
                    .line("Model", "%s", model.id())
                    .line("Status", "%s", model.status().name().toLowerCase(Locale.ROOT))
                    .line("Parent", "%s", model.manifest().parent())
                    .line("SHA-256", "%s", model.manifest().weightsSha256())
                    .property("id", id)
                    .property("status", model.status().name().toLowerCase(Locale.ROOT));
            model.record().ifPresent(record -> {
                record.metrics().forEach((name, value) -> facts.line("", "%s: %s", name, value.inWords()));
                record.gate().reasons().forEach(reason -> facts.line("Refused", "%s", reason));
                record.limits().forEach(limit -> facts.line("", "%s", limit));
                facts.property("record", com.google.gson.JsonParser.parseString(record.toJson()));
            });
            for (ModelEvent event : registry.history()) {
                if (event.model().equals(id)) {
                    facts.line("", "%s  %s, %s", event.at(), event.what().name().toLowerCase(Locale.ROOT), event.who());
                }
            }
            return facts;
        }
    }

    @Command(name = "activate", description = "Makes a model the one in use.", mixinStandardHelpOptions = true)
    static final class Activate extends Models {

        @Parameters(paramLabel = "ID")
        private String id;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who takes the responsibility.")
        private String by;

        @Override
        Facts facts(ModelRegistry registry) throws IOException, WeightsException {
            registry.activate(id, by);
            return new Facts().line("In use", "%s", id).property("active", id);
        }
    }

    @Command(name = "rollback", description = "Goes back to what was in use before.", mixinStandardHelpOptions = true)
    static final class RollBack extends Models {

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who takes the responsibility.")
        private String by;

        @Override
        Facts facts(ModelRegistry registry) throws IOException, WeightsException {
            String id = registry.rollBack(by);
            return new Facts().line("In use", "%s", id).property("active", id);
        }
    }

    @Command(
            name = "export",
            description = "Writes a signed bundle with a model card. Site weights are hospital data.",
            mixinStandardHelpOptions = true)
    static final class Export extends Models {

        @Parameters(index = "0", paramLabel = "ID")
        private String id;

        @Parameters(index = "1", paramLabel = "FILE")
        private Path file;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who hands it on.")
        private String by;

        @Override
        Facts facts(ModelRegistry registry) throws IOException, WeightsException {
            String fingerprint = new ModelBundle(registry).write(id, by, file);
            return new Facts()
                    .line("Written", "%s", file.getFileName())
                    .line("Signed by", "%s", fingerprint)
                    .line("", "These weights were trained on patients: treat the bundle as hospital data.")
                    .property("fingerprint", fingerprint);
        }
    }

    @Command(
            name = "import",
            description = "Takes in a bundle as a candidate, if nobody changed it.",
            mixinStandardHelpOptions = true)
    static final class Import extends Models {

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who takes it in.")
        private String by;

        @Option(
                names = "--signed-by",
                defaultValue = "",
                paramLabel = "FINGERPRINT",
                description = "Refuse any other key; ask the sender for it by another way.")
        private String fingerprint;

        @Override
        Facts facts(ModelRegistry registry) throws IOException, WeightsException {
            ModelBundle.Imported imported = new ModelBundle(registry).read(file, by, fingerprint);
            return new Facts()
                    .line("Candidate", "%s", imported.id())
                    .line("Signed by", "%s", imported.fingerprint())
                    .property("id", imported.id())
                    .property("fingerprint", imported.fingerprint());
        }
    }
}
