import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { inFiles } from "../in-files.ts";
import { isFargateTask } from "../launch.ts";
import { ecsApi, ecsGuide } from "../source.ts";
import { imageReference, isMovingRouter } from "./image-reference.ts";

type Subject = Subjects["container"];
type Processor = "ARM64" | "X86_64";

/** Which platforms images are made for, and which router of logs they are, sorted by code. */
export const IMAGE_PLATFORMS: readonly Rule[] = [
  inFiles(
    defineRule({
      code: "images/arch-mismatch",
      severity: "warning",
      on: "container",
      about: "image",
      summary: "An image whose name says which processor it is made for runs on that.",
      source: ecsApi("API_RuntimePlatform.html", "2026-11-30"),
      check(subject, report) {
        const own = processorOf(subject.container.image);
        const expected = own === undefined ? undefined : expectedBy(subject);
        if (own !== undefined && expected !== undefined && own !== expected.processor)
          report(otherProcessor(subject.label, own, expected.from));
      },
    }),
  ),

  inFiles(
    defineRule({
      code: "images/firelens-latest",
      severity: "warning",
      on: "container",
      about: "image",
      summary: "The router of logs has a version that stays.",
      source: ecsGuide("firelens-using-fluentbit.html", "2026-11-30"),
      check({ container: { image }, label }, report) {
        if (isKnown(image) && isMovingRouter(image)) report(moving(label));
      },
    }),
  ),
];

const PROCESSORS: readonly (readonly [Processor, RegExp])[] = [
  ["ARM64", /(?:^|[-_./:])(?:arm64|aarch64|arm64v8)(?:$|[-_./:])/i],
  ["X86_64", /(?:^|[-_./:])(?:amd64|x86_64|x86-64)(?:$|[-_./:])/i],
];

/** The processor that an image names; undefined where it names none, or both. */
function processorOf(image: Subject["container"]["image"]): Processor | undefined {
  const reference = isKnown(image) ? imageReference(image) : undefined;
  if (reference === undefined || reference.digest !== undefined) return undefined;
  const path = reference.repository.replace(/^[^/]*[.:][^/]*\//, "");
  const text = `${path}:${reference.tag ?? ""}`;
  const named = PROCESSORS.filter(([, form]) => form.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

interface Expected {
  readonly processor: Processor;
  /** Whose it is, after "made for ARM64, and": `its task runs on X86_64`. */
  readonly from: string;
}

function expectedBy({ task }: Subject): Expected | undefined {
  const { runtimePlatform: platform } = task;
  const said = isKnown(platform) ? platform.cpuArchitecture : platform;
  if (isKnown(said)) return { processor: said, from: `its task runs on ${said}` };
  if (said !== undefined) return undefined;
  if (isFargateTask(task))
    return { processor: "X86_64", from: "its task says no processor, which is X86_64 on Fargate" };
  return firstNamed(task);
}

/** What the first container says whose image names a processor: a task runs on one. */
function firstNamed({ containerDefinitions: containers }: Subject["task"]): Expected | undefined {
  for (const container of isKnown(containers) ? containers : []) {
    const processor = isKnown(container) ? processorOf(container.image) : undefined;
    if (processor !== undefined) return { processor, from: `another container of its task runs one for ${processor}` };
  }
  return undefined;
}

function otherProcessor(label: string, own: Processor, from: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} runs an image for ${own}, and ${from}; it does not start there ("exec format error").`,
    help: "Name an image for that processor, or for both.",
  };
}

function moving(label: string): Finding {
  return {
    at: ["image"],
    message: `Container ${label} routes logs with "latest" of AWS for Fluent Bit, which goes over to new major versions.`,
    help: 'Name a version, or "stable", which AWS tests longer.',
  };
}
