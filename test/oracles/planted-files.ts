import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EmittedFile } from "./emitted-files.ts";

const CLUSTER = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterName: shop
`;
const TASK_DEFINITION = `{ "family": "shop", "containerDefinitions": [{ "name": "api", "image": "api:1" }] }\n`;
const BASH = "#!/usr/bin/env bash\n";

/** Files with one known fault, or with none: an oracle that cannot fail would prove nothing. */
export function plantFiles() {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-planted-"));
  const plant = (name: string, content: string): EmittedFile => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, name };
  };
  return {
    sound: plant("sound.yaml", CLUSTER),
    misspelt: plant("misspelt.yaml", CLUSTER.replace("ClusterName", "ClusterNane")),
    dangling: plant("dangling.yaml", CLUSTER.replace("shop", "!Ref Nobody")),
    registrable: plant("registrable.json", TASK_DEFINITION),
    unregistrable: plant("unregistrable.json", TASK_DEFINITION.replace("image", "imgae")),
    quoted: plant("quoted.sh", `${BASH}rm -- "$1"\n`),
    unquoted: plant("unquoted.sh", `${BASH}rm -- $1\n`),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
