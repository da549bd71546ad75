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
  if (value.kind === "repository") return help("Name one of its images", value.name, "tag");
  return isRecord(value.repository) ? help("Give the call its value", value.repository.name, value.source) : undefined;
}

function takesImage(shape: PropShape): boolean {
  return shape.type === "either" ? shape.shapes.some(takesImage) : shape.type === "node" && shape.kind === "image";
}

function help(advice: string, repository: unknown, call: unknown): string | undefined {
  if (typeof repository !== "string" || typeof call !== "string" || !Object.hasOwn(CALLS, call)) return undefined;
  return `${advice}: \`repository(${shown(repository)}).${CALLS[call]}\`.`;
}
