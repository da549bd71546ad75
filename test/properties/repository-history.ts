import { deployedTag } from "../../packages/compiler/src/lower/registry/deployed-images.ts";
import { expired, type EcrImage, type Rules } from "./ecr.ts";

/** What happens to a repository that workloads of several environments share: scripts may stop between any two steps. */
export type Step =
  /** `deploy.sh` begins: it tags what runs, and pushes what is to run. */
  | { readonly step: "push"; readonly by: Runner }
  /** The rollout of what was pushed last comes to an end. */
  | { readonly step: "rollOut" | "rollBack"; readonly by: Runner }
  /** `deploy.sh` ends: it tags what runs. */
  | { readonly step: "tag"; readonly by: Runner }
  /** Somebody else pushes. */
  | { readonly step: "foreignPush"; readonly tag: string }
  | { readonly step: "days"; readonly count: number }
  | { readonly step: "expire" };

export interface Runner {
  readonly environment: string;
  readonly workload: string;
}

interface Repository {
  readonly rules: Rules;
  /** Whether each push of a workload takes the tag of the one before. */
  readonly isMutable: boolean;
}

/** The images that ECR deleted while a service ran them or was about to. */
export function lostImages({ rules, isMutable }: Repository, steps: readonly Step[]): readonly string[] {
  const images = new Map<string, { tags: Set<string>; pushedAt: number }>();
  const running = new Map<string, string>();
  const pushed = new Map<string, string>();
  let [today, count] = [0, 0];

  function move(tag: string, digest: string | undefined): void {
    const image = digest === undefined ? undefined : images.get(digest);
    if (image === undefined) return;
    for (const { tags } of images.values()) tags.delete(tag);
    image.tags.add(tag);
  }

  function push(tag: string): string {
    const digest = `sha256:${(count += 1)}`;
    images.set(digest, { tags: new Set(), pushedAt: today });
    move(tag, digest);
    return digest;
  }

  function tagRunning(by: Runner): void {
    move(deployedTag(by.environment, by.workload), running.get(keyOf(by)));
  }

  function take(step: Step): void {
    if (step.step === "days") today += step.count;
    else if (step.step === "foreignPush") push(step.tag);
    else if (step.step === "tag") tagRunning(step.by);
    else if (step.step === "push") {
      tagRunning(step.by);
      const digest = push(isMutable ? keyOf(step.by) : `build-${count}`);
      move(nextTag(step.by), digest);
      pushed.set(keyOf(step.by), digest);
    } else if (step.step !== "expire") {
      const digest = pushed.get(keyOf(step.by));
      pushed.delete(keyOf(step.by));
      if (digest !== undefined && step.step === "rollOut") running.set(keyOf(step.by), digest);
    }
  }

  const lost: string[] = [];
  for (const step of steps) {
    take(step);
    if (step.step !== "expire") continue;
    const needed = new Set([...running.values(), ...pushed.values()]);
    const all = Array.from(images, ([digest, image]): EcrImage => ({ digest, ...image }));
    for (const digest of expired(rules, all, today)) {
      images.delete(digest);
      if (needed.has(digest)) lost.push(digest);
    }
  }
  return lost;
}

function keyOf({ environment, workload }: Runner): string {
  return `${environment}-${workload}`;
}

function nextTag({ environment, workload }: Runner): string {
  return deployedTag(environment, workload).replace("deployed-", "deployed-next.");
}
