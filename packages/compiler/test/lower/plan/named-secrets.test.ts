import { secret } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { namedSecrets } from "../../../src/lower/plan/named-secrets.ts";
import { noun } from "../../../src/lower/nouns/noun.ts";

const api = noun({}, "services.api", 'service "api"');
const logging = noun({}, "services.api.logging", "the logging");
const token = secret("prod/token");
const key = secret("prod/key");
const fireLens = {
  subject: logging,
  props: { to: [{ s3: { bucket: "shop" } }, { secretOptions: { apikey: key } }] },
  router: undefined,
};
const plan = { name: "api", subject: api, containerName: "api", ports: undefined, logging: undefined, fireLens };

it("are those of the variables, then those of where the output goes", () => {
  expect(namedSecrets({ ...plan, props: { secrets: { TOKEN: token }, logging: {} } })).toEqual([
    { name: "TOKEN", secret: token, subject: api, path: ["secrets", "TOKEN"] },
    { name: "apikey", secret: key, subject: logging, path: ["to", 1, "secretOptions", "apikey"] },
  ]);
});

it("are the credentials of its registry, too", () => {
  expect(namedSecrets({ ...plan, props: { repositoryCredentials: token } })).toEqual([
    { name: "repositoryCredentials", secret: token, subject: api, path: ["repositoryCredentials"] },
  ]);
});

it("are the workload's own where a sidecar only has its logging from there", () => {
  expect(namedSecrets({ ...plan, props: {} })).toEqual([]);
});
