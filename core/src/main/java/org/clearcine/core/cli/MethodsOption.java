package org.clearcine.core.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearcine.core.bench.BenchMethod;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which of the methods of a measurement are to run. */
final class MethodsOption {

    @Option(
            names = "--methods",
            paramLabel = "ID",
            split = ",",
            description = "Only these methods, separated by commas; default is all.")
    private List<String> ids = new ArrayList<>();

    @Spec(Target.MIXEE)
    private CommandSpec command;

    List<BenchMethod> chosen(List<BenchMethod> all) {
        Set<String> unknown = new TreeSet<>(ids);
        all.forEach(method -> unknown.remove(method.id()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "no method is called " + String.join(", ", unknown) + "; there are "
                            + String.join(
                                    ", ", all.stream().map(BenchMethod::id).toList()));
        }
        return all.stream()
                .filter(method -> ids.isEmpty() || ids.contains(method.id()))
                .toList();
    }
}
