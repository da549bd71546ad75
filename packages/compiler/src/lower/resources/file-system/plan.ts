import type { FileSystemProps } from "@ecs-dsl/dsl";
import type { ResourcePlan } from "../resource-kind.ts";

export interface FileSystemPlan extends ResourcePlan {
  readonly kind: "file-system";
  readonly source: "new";
  readonly props: Partial<FileSystemProps>;
}
