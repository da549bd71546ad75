import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { shown } from "@ecs-dsl/validators/words";
import { isRecord, type PropShape } from "./prop-shape.ts";

const PINNED = 'pinnedByCi({ initial: "1.4.2" })';

/** What makes an image of a repository, each with what it is given: by the name of the function, and by what it makes. */
const CALLS: Readonly<Record<string, string>> = {
  build: 'build("./api")',
  tag: 'tag("1.4.2")',
  digest: 'digest("sha256:…")',
  pinned: PINNED,
  pinnedByCi: PINNED,
};

/** How to get to an image from what stands in its place: its repository, or a call that is not made or not complete. */
export function imageHelp(shape: PropShape, value: unknown): string | undefined {
  if (!takesImage(shape)) return undefined;
  if (typeof value === "function") return help("Call it", "shop/api", value.name);
  if (!isRecord(value)) return undefined;
  if (isTagged(value)) return TAG_NOW;
  if (referenceOf(value) !== undefined) return URI_NOW;
  if (value.kind === "repository") return help("Name one of its images", value.name, "tag");
  if (isRecord(value.repository) && referenceOf(value.repository.name) !== undefined) return NAME_NOW;
  return isRecord(value.repository) ? help("Give the call its value", value.repository.name, value.source) : undefined;
}

/** Whether the tag is a value that is not given at deployment. */
function isTagged({ tag }: Readonly<Record<string, unknown>>): boolean {
  return referenceOf(tag) !== undefined;
}

const AT_DEPLOYMENT =
  '`repository("shop/api").tag(deployParameter("ImageTag"))` takes it of `./deploy.sh --parameter ImageTag=1.4.2`';

const TAG_NOW = `A tag is text, or given at deployment: ${AT_DEPLOYMENT}.`;

const NAME_NOW =
  'Write the name of the repository as text, as in `repository.existing("shop/api")`: roles and scripts name it.';

const URI_NOW = `Write the image that runs first, as text; \`./deploy.sh --image api=URI\` names another one. Of a tag, ${AT_DEPLOYMENT}.`;

function takesImage(shape: PropShape): boolean {
  return shape.type === "either" ? shape.shapes.some(takesImage) : shape.type === "node" && shape.kind === "image";
}

function help(advice: string, repository: unknown, call: unknown): string | undefined {
  if (typeof repository !== "string" || typeof call !== "string" || !Object.hasOwn(CALLS, call)) return undefined;
  return `${advice}: \`repository(${shown(repository)}).${CALLS[call]}\`.`;
}
