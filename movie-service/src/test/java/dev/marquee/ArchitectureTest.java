package dev.marquee;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies run one way: page → features → documents → web → tmdb → fleet. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.marquee");

  @Test
  void dependencies_runOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("catalog")
        .definedBy("dev.marquee.catalog..")
        .layer("gateway")
        .definedBy("dev.marquee.gateway..")
        .layer("images")
        .definedBy("dev.marquee.images..")
        .layer("jobs")
        .definedBy("dev.marquee.jobs..")
        .layer("titles")
        .definedBy("dev.marquee.titles..")
        .layer("library")
        .definedBy("dev.marquee.library..")
        .layer("visitor")
        .definedBy("dev.marquee.visitor..")
        .layer("page")
        .definedBy("dev.marquee.page..")
        .layer("documents")
        .definedBy("dev.marquee.documents..")
        .layer("fleet")
        .definedBy("dev.marquee.fleet..")
        .layer("secrets")
        .definedBy("dev.marquee.secrets..")
        .layer("tmdb")
        .definedBy("dev.marquee.tmdb..")
        .layer("database")
        .definedBy("dev.marquee.database..")
        .layer("web")
        .definedBy("dev.marquee.web..")
        .whereLayer("page")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("catalog")
        .mayOnlyBeAccessedByLayers("page", "library", "jobs")
        .whereLayer("library")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("visitor")
        .mayOnlyBeAccessedByLayers("library")
        .whereLayer("gateway")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("images")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("secrets")
        .mayOnlyBeAccessedByLayers("tmdb", "database", "fleet")
        .whereLayer("secrets")
        .mayNotAccessAnyLayer()
        .whereLayer("jobs")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("titles")
        .mayOnlyBeAccessedByLayers("catalog", "jobs")
        .whereLayer("documents")
        .mayOnlyBeAccessedByLayers("catalog", "gateway", "page", "titles", "jobs")
        .whereLayer("fleet")
        .mayOnlyBeAccessedByLayers("catalog", "documents", "tmdb", "visitor")
        .whereLayer("fleet")
        .mayOnlyAccessLayers("secrets")
        .check(CLASSES);
  }

  @Test
  void valkey_isKnownToFleetAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.marquee.fleet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx.redis..", "io.vertx.mutiny.redis..", "io.quarkus.redis..")
        .check(CLASSES);
  }

  @Test
  void database_knowsNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("dev.marquee.database..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.marquee..")
                .and(not(resideInAnyPackage("dev.marquee.database..", "dev.marquee.secrets.."))))
        .check(CLASSES);
  }

  @Test
  void folders_formNoCycle() {
    slices().matching("dev.marquee.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void caffeine_isKnownToCachesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.marquee.documents..", "dev.marquee.web..", "dev.marquee.visitor..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.benmanes.caffeine..")
        .check(CLASSES);
  }

  @Test
  void upstreamsWire_isKnownToTmdbAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.marquee.tmdb..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.microprofile.rest.client..")
        .check(CLASSES);
  }

  @Test
  void aws_isKnownToImagesAndSecretsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.marquee.images..", "dev.marquee.secrets..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(CLASSES);
  }

  @Test
  void signIn_isKnownToVisitorAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.marquee.visitor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus.oidc..", "io.quarkus.security..")
        .check(CLASSES);
  }
}
