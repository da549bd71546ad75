import type { BuildProps, GitCommit, PinnedImageProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { either, FILLED, listOf, mapOf, node, required, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

/** What an image is built with. */
export const BUILD = new Fields<BuildProps>("a build", () => ({
  dockerfile: elsewhere(FILLED),
  target: elsewhere(FILLED),
  args: elsewhere(mapOf(STRING)),
  tags: elsewhere(
    listOf(
      either(
        FILLED,
        node<GitCommit>("git-commit", "gitCommit()", () => true),
      ),
    ),
  ),
}));

/** What an image has that a pipeline names. */
export const PINNED = new Fields<PinnedImageProps>("an image that a pipeline names", () => ({
  initial: required(elsewhere(FILLED)),
}));
