package org.clearcine.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.clearcine.core.simulate.JpegArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundaries inside the core, each with its reason. */
class ArchitectureTest {

    private static final String CORE = "org.clearcine.core.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clearcine.core");

    @ParameterizedTest
    @CsvSource(textBlock = """
            frame,    frame
            progress, progress
            display,  display frame
            storage,  storage
            subtraction, subtraction frame
            dicom,    dicom frame progress display storage subtraction
            measurement, measurement frame display dicom
            input,    input dicom denoise frame
            video,    video frame display progress
            archive,  archive
            noise,    noise frame progress
            motion,   motion frame noise
            simulate, simulate frame noise progress
            metrics,  metrics frame
            denoise,  denoise frame noise motion progress
            network,  network denoise noise motion frame progress storage
            training, training network denoise simulate metrics noise motion frame progress storage
            physics,  physics frame noise motion metrics simulate denoise progress dicom storage display
            bench,    bench physics training network denoise metrics simulate motion noise dicom display progress frame storage
            document, document
            export,   export denoise noise motion frame progress display storage video
            registry, registry document network storage frame progress
            tuning,   tuning registry document bench training network denoise metrics simulate motion noise dicom progress frame storage
            """)
    void packagesUseOnlyThoseBelowThem(String user, String allowed) {
        String[] packages = Arrays.stream(allowed.split(" "))
                .map(name -> CORE + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(CORE + user + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages).or(not(resideInAPackage("org.clearcine.."))))
                .because("a part that can be understood alone can be tested and replaced alone")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.clearcine.core.(**)")
                .should()
                .beFreeOfCycles()
                .because("in a cycle nothing can be understood first")
                .check(CLASSES);
    }

    @Test
    void theCoreHasNoWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "org.clearcine.app..")
                .because("the same core must run on a server without a display")
                .check(CLASSES);
    }

    @Test
    void onlyNetworkAndTrainingKnowTheDeepLearningEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "network..", CORE + "training..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("the engine loads hundreds of megabytes of native code and must be replaceable")
                .check(CLASSES);
    }

    @Test
    void onlyDicomDecodesPictures() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "dicom..", CORE + "cli..", CORE + "bench..", CORE + "export..")
                .and(not(equivalentTo(JpegArchive.class))) // reads nothing but what it has just written itself
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.imageio..", "com.twelvemonkeys..", "com.github.jaiimageio..")
                .because("whatever comes from outside is parsed in one place, within one set of limits")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a library that prints cannot be embedded, and prints what nobody checked for patient data")
                .check(CLASSES);
    }

    @Test
    void nobodyEndsTheProcess() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("only the program's entry may decide that it is over")
                .check(CLASSES);
    }

    @Test
    void theCoreMakesNoThreads() {
        noClasses()
                .that(not(isTheOneParallelClass()))
                .and(not(isTheEngineStart()))
                .and(not(isTheThreadBeside()))
                .and(not(isTheCancelWatch()))
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CompletableFuture.class)
                .orShould()
                .callMethod(BaseStream.class, "parallel")
                .orShould()
                .callMethod(Stream.class, "parallel")
                .orShould()
                .callMethod(Collection.class, "parallelStream")
                .because(
                        "the core is blocking and the caller decides where it runs; excepted are rows, what"
                                + " works beside its caller and is joined before that one returns, and the start of the native engine, which nothing can interrupt and somebody may not want to wait for")
                .check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("two loops open at once must not know of one another")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent.atomic")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .because("shared counters and thread locals are static state by another name")
                .check(CLASSES.that(not(isTheOneParallelClass())));
    }

    @Test
    void nothingFromOutsideIsRunOrRevived() {
        noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "java.rmi..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.ObjectInput.*|java\\.beans\\.XML.*")
                .because("data must never become code")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "bench..", CORE + "tuning..", CORE + "video..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because(
                        "only a measurement of others' tools, a training child and the video program are other processes")
                .check(CLASSES);
    }

    @Test
    void nobodyOpensASocket() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(.*Socket.*|.*URLConnection|http\\..*)|java\\.nio\\.channels\\..*Socket.*")
                .because("pictures of patients stay on the machine")
                .check(CLASSES);
    }

    @Test
    void chanceHasASeed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("a figure that cannot be repeated is not a measurement")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isTheEngineStart() {
        return describe("the start of the engine", type -> type.getName().equals(CORE + "network.EngineStart"));
    }

    private static DescribedPredicate<JavaClass> isTheThreadBeside() {
        return describe("the thread beside", type -> type.getName().equals(CORE + "progress.ThreadBeside"));
    }

    /** A pipe that nobody empties blocks its writer until the process at its other end is gone. */
    private static DescribedPredicate<JavaClass> isTheCancelWatch() {
        return describe("the watch for a cancel", type -> type.getName().equals(CORE + "video.CancelWatch"));
    }

    private static DescribedPredicate<JavaClass> isTheOneParallelClass() {
        return describe("the one parallel class", type -> type.getName().startsWith("org.clearcine.core.frame.Rows"));
    }
}
