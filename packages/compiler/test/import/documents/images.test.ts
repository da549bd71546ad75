import { expect, it } from "vitest";
import { Images, repositoryOf } from "../../../src/import/documents/images.ts";
import { Call, Constant, Method } from "../../../src/import/draft.ts";

const HERE = { name: "production", account: "123456789012", region: "eu-west-1" };
const REGISTRY = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const DIGEST = `sha256:${"a".repeat(64)}`;

function images(...uris: readonly string[]) {
  return new Images(HERE, uris);
}

const repository = (...args: ConstructorParameters<typeof Call>[1]) =>
  new Constant("images", new Call("repository.existing", args));

it("is a tag or a digest of a repository of the account", () => {
  expect(images().of(`${REGISTRY}/shop/api:1.4`, "api").value).toEqual(
    new Method(repository("shop/api"), "tag", ["1.4"]),
  );
  expect(images().of(`${REGISTRY}/shop/api@${DIGEST}`, "api").value).toEqual(
    new Method(repository("shop/api"), "digest", [DIGEST]),
  );
  const other = images().of("210987654321.dkr.ecr.us-east-1.amazonaws.com/vault:2", "api");
  expect(other.value).toEqual(
    new Method(repository("vault", { account: "210987654321", region: "us-east-1" }), "tag", ["2"]),
  );
});

it("is the text of any other registry, and of a tag with a digest", () => {
  for (const uri of [
    "nginx:1.29",
    "public.ecr.aws/nginx/nginx:1",
    `${REGISTRY}/shop/api:1@${DIGEST}`,
    `${REGISTRY}/A:1`,
  ])
    expect(images().of(uri, "api")).toEqual({ value: uri });
});

it("is named by a pipeline where something fills it in", () => {
  const pinned = (name: string, initial: string) => new Method(repository(name), "pinnedByCi", [{ initial }]);
  expect(images().of(`${REGISTRY}/shop/api:$TAG`, "api").value).toEqual(pinned("shop/api", "latest"));
  expect(images().of(`${REGISTRY}/shop/api:{{ env \`TAG\` \`v1\` }}`, "api").value).toEqual(pinned("shop/api", "v1"));
  expect(images().of("<IMAGE1_NAME>", "api").value).toEqual(pinned("api", "latest"));
  expect(images().of("${REGISTRY}/shop/web:1", "api").value).toEqual(pinned("shop/web", "latest"));
  expect(images().of("", "api").value).toEqual(pinned("api", "latest"));
});

it("says how it differs", () => {
  expect(images().of(`${REGISTRY}/shop/api`, "api").how).toContain("An image without a tag");
  expect(images().of(`${REGISTRY}/cdk-hnb659fds-container-assets-1-x:abc`, "api").how).toContain("CDK builds it");
});

it("shares a repository, and tells several apart", () => {
  const uris = [`${REGISTRY}/shop/api:1`, `${REGISTRY}/shop/web:1`];
  const shared = images(...uris);
  const [api, again, web] = [...uris.slice(0, 1), ...uris].map((uri) => shared.of(uri, "x").value);
  expect(api instanceof Method && again instanceof Method && api.of === again.of).toBe(true);
  expect(web instanceof Method && web.of instanceof Constant ? web.of.wish : "").toBe("web-images");
});

it("knows the repositories that the config makes, and which nobody uses", () => {
  const made = images();
  made.add("shop/api", new Call("repository", ["shop/api"]));
  expect(made.unused()).toHaveLength(1);
  expect(made.of(`${REGISTRY}/shop/api:1`, "api").value).toEqual(
    new Method(new Constant("images", new Call("repository", ["shop/api"])), "tag", ["1"]),
  );
  expect(made.unused()).toBeUndefined();
});

it("knows the name of a private repository", () => {
  expect([repositoryOf(`${REGISTRY}/shop/api:1`), repositoryOf("nginx")]).toEqual(["shop/api", undefined]);
});
