import { secret, service, type SecretProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const pulling = (props?: SecretProps) =>
  lowerShop({
    workloads: [
      service("api", { cpu: 256, memory: 512, image: IMAGE, repositoryCredentials: secret("prod/registry", props) }),
    ],
  });

it.each([
  ["key", { key: "login" }],
  ["versionStage", { versionStage: "AWSCURRENT" }],
  ["versionId", { versionId: "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" }],
])("reports credentials of a registry with %s, which ECS has no place for", (part, props) => {
  expect(codesOf(pulling(props))).toEqual(["config/credentials-part at services.api.repositoryCredentials"]);
  expect(textsOf(pulling(props))).toEqual([
    [
      `\`repositoryCredentials\` of service "api" is a secret with \`${part}\`; ECS reads the secret as a whole.`,
      `Remove \`${part}\`, and keep \`{"username": "…", "password": "…"}\` in a secret of its own.`,
    ],
  ]);
});

it("takes a secret as a whole, with its key of KMS", () => {
  expect(codesOf(pulling())).toEqual([]);
  expect(codesOf(pulling({ kmsKey: "alias/shop" }))).toEqual([]);
});
