import type {
  ContainerProps,
  ExistingRepositoryData,
  NewRepositoryData,
  PublicRepository,
  RepositoryData,
} from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { BUILD, PINNED } from "../fields/tables/image.ts";
import { EXISTING_REPOSITORY, REPOSITORY } from "../fields/tables/repository.ts";
import { PUBLIC_REPOSITORY } from "../fields/tables/public-repository.ts";
import type { Lowering } from "../lowering.ts";
import { withoutMisfits } from "./lifecycle-rules.ts";
import { conformed, NamedPlans } from "./named-plans.ts";
import { labelled, noun, type Noun, nounAt } from "../nouns/noun.ts";
import type { ExistingRepositoryPlan, PublicRepositoryPlan, RepositoryPlan } from "./plan.ts";
import { tagExceptions } from "./tag-exceptions.ts";

type Image = NonNullable<ContainerProps["image"]>;

/** The repositories that images are in, and those that are named beside them. */
export class ImagePlans {
  readonly repositories: NamedPlans<NewRepositoryData, RepositoryPlan>;
  readonly publicRepositories: NamedPlans<PublicRepository, PublicRepositoryPlan>;
  readonly #existing = new Map<ExistingRepositoryData, ExistingRepositoryPlan>();
  readonly #lowering: Lowering;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
    this.repositories = new NamedPlans({
      group: () => ({ label: "repositories", words: "repository" }),
      mergesEqual: true,
      plan: (node, subject) => this.#repository(...lowering.defaults.filled(node, subject)),
    });
    this.publicRepositories = new NamedPlans({
      group: () => ({ label: "publicRepositories", words: "public repository" }),
      mergesEqual: true,
      plan: (node, subject) => this.#publicRepository(...lowering.defaults.filled(node, subject)),
    });
  }

  /** Those that exist, in the order of the images that are in them. */
  get existingRepositories(): readonly ExistingRepositoryPlan[] {
    return [...this.#existing.values()];
  }

  /** Plans the repository of a container's image, and checks what the image was made with. */
  add(image: Image | undefined, holder: Noun): void {
    if (typeof image !== "object") return;
    if (image.source === "cached") return;
    this.#addRepository(image.repository);
    const subject = nounAt(image, holder, ["image"], `the image of ${holder.words}`);
    if (image.source === "build") conformed(this.#lowering, subject, BUILD.shape, image.props);
    if (image.source === "pinned") conformed(this.#lowering, subject, PINNED.shape, image.props);
  }

  #addRepository(repository: RepositoryData): void {
    if (repository.source !== "existing") this.repositories.add(repository);
    else if (!this.#existing.has(repository)) this.#existing.set(repository, this.#existingRepository(repository));
  }

  #repository({ name, props }: NewRepositoryData, subject: Noun): RepositoryPlan {
    const fitting = withoutMisfits(this.#lowering, subject, props);
    const settings = conformed(this.#lowering, subject, REPOSITORY.shape, fitting);
    return { name, subject, props: settings, exceptions: tagExceptions(this.#lowering, settings, subject) };
  }

  #publicRepository({ name, props }: PublicRepository, subject: Noun): PublicRepositoryPlan {
    return { name, subject, props: conformed(this.#lowering, subject, PUBLIC_REPOSITORY.shape, props) };
  }

  #existingRepository(node: ExistingRepositoryData): ExistingRepositoryPlan {
    const subject = noun(node, labelled("repositories", node.name), `existing repository ${shown(node.name)}`);
    return {
      name: node.name,
      subject,
      props: conformed(this.#lowering, subject, EXISTING_REPOSITORY.shape, node.props),
    };
  }
}
