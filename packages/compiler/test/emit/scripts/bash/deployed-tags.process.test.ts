import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const REGISTRY = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const [OLD, NEW] = [`sha256:${"a".repeat(64)}`, `sha256:${"b".repeat(64)}`];
const MANIFEST = String.raw`{\n  "schemaVersion": 2\n}\n`;
const INDEX = "application/vnd.oci.image.index.v1+json";
const PLACE = ["account=123456789012 region=eu-west-1 own_repositories=(shop/api)"];

const missing = refuse("An error occurred (ImageNotFoundException): none");

/** A registry in which tag `deployed-production-api` is on the old image, and `v2` on the new one. */
const registry = {
  "*describe-images*imageTag=deployed-production-api\\ *": `echo ${OLD}`,
  "*describe-images*imageTag=v2\\ *": `echo ${NEW}`,
  "*describe-images*": missing,
  "*batch-get-image*": `printf '${INDEX}\\t${MANIFEST}\\n'`,
};

/** What is put when the tag is moved to an image: the words, and the manifest between quotes. */
function moved(uri: string, answers: Parameters<typeof aws>[0] = {}, tag = "deployed-production-api") {
  const put = `{ echo "$*" >&3; printf '"%s"' "$(cat "$(ls "$work"/manifest.?????? | head -1)"; printf x)" >&3; }`;
  const cloud = aws({ ...answers, "*put-image*": put, ...registry });
  return runBash([...PLACE, "exec 3>&1", cloud, `tag_image ${uri} ${tag}`]);
}

describe("tag_image", () => {
  it("puts the same manifest again under the tag, to the byte", () => {
    const { status, out, said } = moved(`${REGISTRY}/shop/api@${NEW}`);
    expect({ status, said }).toEqual({ status: 0, said: [] });
    const words = `--repository-name shop/api --image-tag deployed-production-api --image-digest ${NEW} --image-manifest file://`;
    expect(out).toContain(`ecr put-image ${words}`);
    expect(out).toContain(`--image-manifest-media-type ${INDEX}`);
    expect(out).toContain('"{\n  "schemaVersion": 2\n}\nx"');
  });

  it("finds the image of a tag", () => {
    expect(moved(`${REGISTRY}/shop/api:v2`).out).toContain(`--image-digest ${NEW}`);
  });

  it.each([
    ["which has the tag already", `${REGISTRY}/shop/api@${OLD}`],
    ["of a repository that is not the app's", `${REGISTRY}/shop/other@${NEW}`],
    ["of another account", `${REGISTRY.replace("1", "2")}/shop/api@${NEW}`],
    ["of another region", `${REGISTRY.replace("eu-west-1", "eu-west-2")}/shop/api@${NEW}`],
    ["of another registry", "public.ecr.aws/shop/api:v2"],
    ["that is not there", `${REGISTRY}/shop/api:v3`],
    ["without a registry", "nginx"],
  ])("leaves an image alone %s", (_, uri) => {
    expect(moved(uri)).toEqual({ status: 0, out: "", said: [] });
  });

  it("says that an image may expire when its tag cannot be moved, and goes on", () => {
    const refused = { "*put-image*": refuse("An error occurred (ImageTagAlreadyExistsException): immutable") };
    const { status, said } = runBash([
      ...PLACE,
      aws({ ...refused, ...registry }),
      `tag_image ${REGISTRY}/shop/api@${NEW} deployed-production-api`,
    ]);
    expect(status).toBe(0);
    expect(said).toEqual([
      `warning: a lifecycle rule may expire ${REGISTRY}/shop/api@${NEW}, as it cannot have the tag deployed-production-api: An error occurred (ImageTagAlreadyExistsException): immutable`,
    ]);
  });

  it("takes it for done when somebody else was faster", () => {
    const put = { "*put-image*": refuse("An error occurred (ImageAlreadyExistsException): there") };
    const faster = runBash([
      ...PLACE,
      aws({ ...put, ...registry }),
      `tag_image ${REGISTRY}/shop/api@${NEW} deployed-production-api`,
    ]);
    expect(faster).toEqual({ status: 0, out: "", said: [] });
  });
});

describe("tag_deployed", () => {
  const stack = {
    "*describe-stack-resource*": "echo arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:7",
    "*describe-task-definition*": `printf 'api\\t${REGISTRY}/shop/api@${NEW}\\nproxy\\t${REGISTRY}/shop/api:v2\\nredis\\tredis:7\\n'`,
  };
  const deployed = (answers: Parameters<typeof aws>[0], own = PLACE) =>
    runBash([
      ...own,
      aws(answers),
      'tag_image() { echo "$*"; }',
      "tag_deployed shop api=deployed-production-api proxy=deployed-production-api.proxy",
    ]);

  it("tags what each container of the stack's task definition runs", () => {
    expect(deployed(stack).out.trimEnd().split("\n")).toEqual([
      `${REGISTRY}/shop/api@${NEW} deployed-production-api`,
      `${REGISTRY}/shop/api:v2 deployed-production-api.proxy`,
    ]);
  });

  it("has nothing to do before the stack is there, and without a repository", () => {
    const none = { "*describe-stack-resource*": refuse("Stack 'shop' does not exist") };
    expect(deployed(none)).toEqual({ status: 0, out: "", said: [] });
    expect(deployed({}, ["own_repositories=()"])).toEqual({ status: 0, out: "", said: [] });
  });
});

it("has a tag for the next image that no name of a workload makes", () => {
  expect(runBash(["next_tag deployed-production-api"]).out).toBe("deployed-next.production-api\n");
});
