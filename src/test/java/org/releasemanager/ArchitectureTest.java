package org.releasemanager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.engine.ReleaseListener;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shapes that every room keeps, each with its reason. */
@AnalyzeClasses(packages = "org.releasemanager", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_ENGINE_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.releasemanager.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine's community edition has ended: only one room may have to change when it is replaced");

    @ArchTest
    static final ArchRule ONLY_BPMN_PACKAGES_TALK_TO_THE_ENGINE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackages("org.releasemanager.engine..", "..bpmn..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.releasemanager.engine..")
            .because("a room's own logic must be readable and testable without a process");

    @ArchTest
    static final ArchRule A_QUERY_GIVES_ITS_CONNECTION_BACK = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("outside of a transaction a stream that nobody closes keeps its connection: use list()");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_AN_OUTSIDE_SYSTEM = noClasses()
            .that()
            .resideOutsideOfPackage("org.releasemanager.integration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.releasemanager.integration..")
            .because("a system is added by adding a folder, and nothing else");

    @ArchTest
    static final ArchRule DELEGATES_ARE_PRIVATE_AND_NAMED_AFTER_THEIR_STEP = classes()
            .that()
            .areAssignableTo(ReleaseDelegate.class)
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..bpmn")
            .because("one phrase finds label, element, bean, class and test");

    @ArchTest
    static final ArchRule LISTENERS_ARE_PRIVATE_AND_NAMED_AFTER_WHAT_THEY_RECORD = classes()
            .that()
            .areAssignableTo(ReleaseListener.class)
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Listener")
            .because("one phrase finds element, bean and class");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor, and settings are validated records");

    @ArchTest
    static final ArchRule LOGGERS_ARE_CONSTANTS = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal()
            .because("a logger belongs to its class");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Application")
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .because("such a name says nothing about the thing");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .because("a test must be able to set the time");
}
