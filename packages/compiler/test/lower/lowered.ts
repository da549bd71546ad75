import { app, type AppContent } from "@ecs-dsl/dsl";
import { formatPath } from "@ecs-dsl/validators";
import type { Resource, Template } from "../../src/cloudformation/template.ts";
import { lower } from "../../src/lower/lower.ts";
import type { Disk } from "../../src/lower/lowering.ts";
import { stacksOf, type WorkloadImage } from "../../src/model/assembly.ts";
import type { Lowered } from "../../src/model/lowered.ts";

/** An image that needs nothing of an account. */
export const IMAGE = "public.ecr.aws/docker/library/nginx:1.27.3";

/** The environment `production` of an app `shop` with this content, on a disk that is only known where it is given. */
export function lowerShop(content: AppContent, disk: Disk = {}): Lowered {
  const environments = { production: { account: "123456789012", region: "eu-west-1" } };
  return lower(app("shop", { environments, define: () => content }), "production", disk);
}

/** The findings as `code at place`. */
export function codesOf({ findings }: Lowered): readonly string[] {
  return findings.map(
    ({ code, source }) => `${code} at ${[source.label, formatPath(source.path)].filter(Boolean).join(".")}`,
  );
}

export function documentOf({ assembly }: Lowered, kind: string, name?: string): unknown {
  return assembly.documents.find((document) => document.kind === kind && (name ?? document.name) === document.name)
    ?.value;
}

export function templateOf({ assembly }: Lowered, stack: string): Template {
  const stacks = stacksOf(assembly);
  const found = stacks.find(({ name }) => name === stack);
  if (found === undefined) throw new Error(`No stack ${stack} among ${stacks.map(({ name }) => name).join(", ")}.`);
  return found.template;
}

export function resourceOf(lowered: Lowered, stack: string, id: string): Resource | undefined {
  return templateOf(lowered, stack).Resources[id];
}

export function propertiesOf(lowered: Lowered, stack: string, id: string): unknown {
  return resourceOf(lowered, stack, id)?.Properties;
}

/** The images that parameters of the workloads' stacks carry. */
export function imagesOf({ assembly }: Lowered): readonly WorkloadImage[] {
  return assembly.workloads.flatMap(({ images }) => images);
}

/** The findings as people read them: message, then help. */
export function textsOf({ findings }: Lowered): readonly (readonly [message: string, help: string | undefined])[] {
  return findings.map(({ message, help }) => [message, help]);
}
