package org.clearcine.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundaries inside the workstation, each with its reason. */
class ArchitectureTest {

    private static final String APP = "org.clearcine.app.";
    private static final List<String> FEATURES =
            List.of("viewer", "denoising", "training", "quality", "export", "network", "tools", "physics", "tuning");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.clearcine.app");

    @ParameterizedTest
    @ValueSource(
            strings = {"viewer", "denoising", "training", "quality", "export", "network", "tools", "physics", "tuning"})
    void featuresDoNotKnowOneAnother(String feature) {
        String[] others = FEATURES.stream()
                .filter(other -> !other.equals(feature))
                .map(other -> APP + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(APP + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("a feature can then be changed or left out alone; they meet in the session")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "job", "problem", "control", "compare", "settings", "keys"})
    void whatFeaturesStandOnDoesNotKnowThem(String below) {
        String[] features =
                FEATURES.stream().map(feature -> APP + feature + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(APP + below + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(features)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(APP + "shell..")
                .because("the ground does not lean on the house")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.clearcine.app.(**)")
                .should()
                .beFreeOfCycles()
                .because("in a cycle nothing can be understood first")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheJobRunnerMakesThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP + "job..")
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
                .callMethod(Collection.class, "parallelStream")
                .because("what runs beside the screen must be countable, cancellable and ended in one place")
                .check(CLASSES);
    }

    @Test
    void theWorkstationDoesNotPrint() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("nobody reads the console of a window, and it might say who the patient is")
                .check(CLASSES);
    }

    @Test
    void viewsAreCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.fxml..")
                .because("the compiler reads code; nobody reads a layout file that names what is gone")
                .check(CLASSES);
    }

    @Test
    void onlyTheEntryEndsTheProcess() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("only the program's entry may decide that it is over")
                .check(CLASSES);
    }

    @Test
    void theEngineStaysBehindTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("the window must open and play without the deep-learning engine")
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
                .allowEmptyShould(true)
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
    void theWorkstationSeesPixelsOnlyThroughTheCore() {
        classes()
                .that()
                .resideInAPackage("org.clearcine.app..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("javax.imageio..", "com.twelvemonkeys..", "com.github.jaiimageio..")
                .because("whatever comes from outside is parsed in one place, within one set of limits")
                .check(CLASSES);
    }
}
