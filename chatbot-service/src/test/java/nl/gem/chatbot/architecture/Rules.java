package nl.gem.chatbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules, for the service itself or for anything that is laid out like it. */
enum Rules {
    FEATURES_KNOW_ONLY_THEMSELVES_AND_WHAT_RULES_ARE_MADE_OF {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(packages(root, PLAIN_FEATURES)))
                    .should()
                    .onlyDependOnClassesThat(allowedToFeatures(root));
        }
    },
    MASKING_KNOWS_CHECK_DIGITS_BESIDE {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(root + ".masking"))
                    .should()
                    .onlyDependOnClassesThat(
                            allowedToFeatures(root).or(resideInAnyPackage("org.apache.commons.validator..")));
        }
    },
    UNDERSTANDING_KNOWS_LUCENE_AND_LIBLINEAR_BESIDE {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(root + ".understanding"))
                    .should()
                    .onlyDependOnClassesThat(allowedToFeatures(root)
                            .or(resideInAnyPackage(
                                    "org.apache.lucene..", "org.tartarus.snowball..", "de.bwaldvogel.liblinear")));
        }
    },
    FEATURES_WITH_SETTINGS_KNOW_THE_CONFIGURATION_BESIDE {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(packages(root, "abuse", "texts", "rephrasing")))
                    .should()
                    .onlyDependOnClassesThat(allowedToFeatures(root).or(resideInAnyPackage("io.smallrye.config")));
        }
    },
    IMPORTING_KNOWS_FILE_FORMATS_BESIDE {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(root + ".importing"))
                    .should()
                    .onlyDependOnClassesThat(
                            allowedToFeatures(root).or(resideInAnyPackage("org.jsoup..", "com.fasterxml.jackson..")));
        }
    },
    EDGES_DO_NOT_KNOW_EACH_OTHER {
        @Override
        ArchRule in(String root) {
            return classes().that(resideInAnyPackage(packages(root, EDGES))).should(keepToTheirOwnEdge(root));
        }
    },
    WHAT_EDGES_SHARE_KNOWS_NONE_OF_THEM {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(root + ".wire"))
                    .should()
                    .onlyDependOnClassesThat(allowedToFeatures(root)
                            .or(resideInAnyPackage(root + ".wire", "com.fasterxml.jackson.annotation")));
        }
    },
    EDGES_ARE_HIDDEN {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(packages(root, EDGES)))
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .notBePublic();
        }
    },
    TIME_COMES_FROM_A_CLOCK {
        @Override
        ArchRule in(String root) {
            return noClasses().that(resideInAnyPackage(root + "..")).should().accessTargetWhere(readsTheTime());
        }
    },
    FEATURES_AND_PERSISTENCE_NEITHER_WAIT_NOR_SUBSCRIBE {
        @Override
        ArchRule in(String root) {
            return noClasses()
                    .that(resideInAnyPackage(packages(root, FEATURES)).or(resideInAnyPackage(root + ".persistence")))
                    .should()
                    .accessTargetWhere(waitsOrSubscribes());
        }
    },
    ENTITIES_ARE_HIDDEN_IN_PERSISTENCE {
        @Override
        ArchRule in(String root) {
            return classes()
                    .that(resideInAnyPackage(root + "..")
                            .and(describe(
                                    "are entities",
                                    type -> type.getAnnotations().stream()
                                            .anyMatch(annotation -> annotation
                                                    .getRawType()
                                                    .getSimpleName()
                                                    .equals("Entity")))))
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .resideInAPackage(root + ".persistence");
        }
    };

    static final String[] PLAIN_FEATURES = {
        "access",
        "conversation",
        "handover",
        "answering",
        "feedback",
        "content",
        "evaluation",
        "training",
        "figures",
        "linting"
    };

    /** Each may know the library that is its subject, by a rule of its own. */
    static final String[] FEATURES_WITH_A_LIBRARY = {
        "abuse", "understanding", "masking", "importing", "texts", "rephrasing"
    };

    static final String[] FEATURES = Stream.of(PLAIN_FEATURES, FEATURES_WITH_A_LIBRARY)
            .flatMap(Arrays::stream)
            .toArray(String[]::new);
    static final String[] EDGES = {
        "websocket", "rest", "messaging", "persistence", "scheduling", "files", "languagemodel", "metrics"
    };

    abstract ArchRule in(String root);

    static String[] packages(String root, String... names) {
        return Stream.of(names).map(name -> root + "." + name).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> allowedToFeatures(String root) {
        return resideInAnyPackage(packages(root, FEATURES))
                .or(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "io.smallrye.mutiny..",
                        "org.eclipse.microprofile.config..",
                        "org.jspecify.annotations"))
                .or(belongToAnyOf(WithTransaction.class, WithSession.class, Startup.class));
    }

    private static ArchCondition<JavaClass> keepToTheirOwnEdge(String root) {
        return new ArchCondition<>("keep to their own edge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                DescribedPredicate<JavaClass> anEdge = resideInAnyPackage(packages(root, EDGES));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(known -> anEdge.test(known.getTargetClass()))
                        .filter(known ->
                                !known.getTargetClass().getPackageName().equals(type.getPackageName()))
                        .forEach(known -> events.add(SimpleConditionEvent.violated(type, known.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return access("reads the time without a clock", target -> {
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target instanceof AccessTarget.CodeUnitAccessTarget method
                    && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean ownClock =
                    owner.equals(Clock.class.getName()) && target.getName().matches("system.*|tick.*");
            boolean millis =
                    owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
            boolean date = owner.equals(Date.class.getName())
                    && target instanceof AccessTarget.ConstructorCallTarget constructor
                    && constructor.getRawParameterTypes().isEmpty();
            return now || ownClock || millis || date;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> waitsOrSubscribes() {
        return access("waits or subscribes", target -> {
            boolean stream = target.getOwner().isAssignableTo(Uni.class)
                    || target.getOwner().isAssignableTo(Multi.class);
            return stream && target.getName().matches("await|subscribe|subscribeAsCompletionStage")
                    || target.getName().matches(".*And(Await|Forget)");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> access(String description, Predicate<AccessTarget> target) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return target.test(access.getTarget());
            }
        };
    }
}
