import { isNameInCapitals, isPlaceholder } from "@ecs-dsl/validators/placeholder";
import type { EcrUri } from "@ecs-dsl/validators/facts";
import { usualEcrUri } from "../reading/usual-ecr-uri.ts";
import { filledText } from "./placeholders.ts";
import { Call, Constant, type DraftEnvironment, type DraftValue, Method } from "../draft.ts";

/** Whether something fills in a part of the text later. */
function isFilledIn(text: string): boolean {
  return isPlaceholder(text) || isNameInCapitals(text);
}

/** What an image is in a config, and how that differs from what the source says. */
export interface DraftImage {
  readonly value: DraftValue;
  readonly how?: string;
}

/** The repositories that images are pulled from, each a constant. */
export class Images {
  readonly #environment: DraftEnvironment | undefined;
  readonly #repositories = new Map<string, Constant>();
  readonly #unused = new Set<Constant>();
  #isOnly = true;

  constructor(environment: DraftEnvironment | undefined, uris: readonly string[]) {
    this.#environment = environment;
    this.#isOnly = new Set(uris.flatMap((uri) => repositoryOf(uri) ?? [])).size < 2;
  }

  /** A repository of the environment that the config makes. */
  add(name: string, call: Call): void {
    const { account = "", region = "" } = this.#environment ?? {};
    const made = new Constant(this.#wish(name), call);
    this.#repositories.set(`${account}/${region}/${name}`, made);
    this.#unused.add(made);
  }

  /** Those of them that no workload takes its image from. */
  unused(): readonly Constant[] | undefined {
    return this.#unused.size === 0 ? undefined : [...this.#unused];
  }

  of(uri: string, workload: string): DraftImage {
    const image = privateImage(uri);
    if (image !== undefined && CDK_ASSET.test(image.repository)) return this.#ofCdk(workload);
    if (image === undefined || !isRepository(image.repository)) return this.#elsewhere(uri, workload);
    const { account, region, repository, tag, digest } = image;
    const images = this.#repository(account, region, repository);
    if (digest !== undefined && tag === undefined) return { value: new Method(images, "digest", [digest]) };
    if (digest !== undefined) return { value: uri };
    if (tag === undefined)
      return { value: new Method(images, "tag", ["latest"]), how: 'An image without a tag is the one with "latest".' };
    if (!isFilledIn(tag) && tag !== "") return { value: new Method(images, "tag", [tag]) };
    return { value: pinned(images, initialOf(tag)), how: PINNED };
  }

  #ofCdk(workload: string): DraftImage {
    const name = workload.toLowerCase();
    const images =
      this.#repositories.get(`new ${name}`) ?? new Constant(this.#wish(name), new Call("repository", [name]));
    this.#repositories.set(`new ${name}`, images);
    return { value: pinned(images), how: CDK };
  }

  #elsewhere(uri: string, workload: string): DraftImage {
    if (!isFilledIn(uri) && uri !== "") return { value: uri };
    // Something of the registry is filled in, too: the name of the repository may still stand there.
    const name =
      /aws_ecr_repository\.([a-z0-9_-]+)/.exec(uri)?.[1] ??
      /\/([a-z0-9]+(?:[._/-][a-z0-9]+)*)(?::|$)/.exec(uri)?.[1] ??
      workload.toLowerCase();
    const key = `new ${name}`;
    const images =
      this.#repositories.get(key) ?? new Constant(this.#wish(name), new Call("repository.existing", [name]));
    this.#repositories.set(key, images);
    return { value: pinned(images), how: `${PINNED} Of the repository no more is known than that it is "${name}".` };
  }

  #repository(account: string, region: string, name: string): Constant {
    const key = `${account}/${region}/${name}`;
    const known = this.#repositories.get(key);
    if (known !== undefined) {
      this.#unused.delete(known);
      return known;
    }
    const here = this.#environment;
    const isHere = here?.account === account && here.region === region;
    const made = new Constant(
      this.#wish(name),
      new Call("repository.existing", isHere ? [name] : [name, { account, region }]),
    );
    this.#repositories.set(key, made);
    return made;
  }

  #wish(name: string): string {
    return this.#isOnly ? "images" : `${name.split("/").at(-1) ?? name}-images`;
  }
}

const PINNED =
  "A pipeline names the image when it deploys: `deploy.sh --image`; before that, it is the one that `initial` says.";

const CDK_ASSET = /^cdk-[a-z0-9]+-container-assets-/;
const CDK =
  'CDK builds it from a folder: `images.build("./api")` does so here. Until it says that, a pipeline names the image.';

function pinned(images: Constant, initial = "latest"): Method {
  return new Method(images, "pinnedByCi", [{ initial }]);
}

/** The tag that a template falls back to. */
function initialOf(tag: string): string | undefined {
  const value = filledText(tag);
  const props = value instanceof Call ? value.args[1] : undefined;
  const known: unknown = typeof props === "object" && props !== null ? Reflect.get(props, "default") : undefined;
  return typeof known === "string" && known !== "" ? known : undefined;
}

/** The name of the private repository that an image is pulled from. */
export function repositoryOf(uri: string): string | undefined {
  return privateImage(uri)?.repository;
}

function privateImage(uri: string): EcrUri | undefined {
  const image = usualEcrUri(uri);
  return image?.tag?.includes(":") === true ? undefined : image;
}

function isRepository(name: string): boolean {
  return /^[a-z0-9]+(?:(?:[._-]|__)?[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/.test(name);
}
