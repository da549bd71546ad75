import type { CatalogData, PublicRepositoryProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, listOf, struct, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

/** A repository of ECR Public. */
export const PUBLIC_REPOSITORY = new Fields<PublicRepositoryProps>("a public repository", () => ({
  catalog: elsewhere(
    struct<CatalogData>("the catalog data of a public repository", {
      description: FILLED,
      architectures: listOf(FILLED),
      operatingSystems: listOf(FILLED),
      aboutText: FILLED,
      usageText: FILLED,
    }),
  ),
  tags: elsewhere(TAG_MAP),
  suppress: elsewhere(SUPPRESSIONS),
}));
