import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const HOST = "210987654321.dkr.ecr.eu-west-1.amazonaws.com";

describe("read_uri", () => {
  it.each([
    ["shop/api@sha256:1", "shop/api imageDigest=sha256:1"],
    ["shop/api:v2", "shop/api imageTag=v2"],
    ["shop/api:v2@sha256:1", "shop/api imageDigest=sha256:1"],
    ["api", "api imageTag=latest"],
  ])("knows repository and image of %s", (name, image) => {
    const { out } = runBash([`read_uri ${HOST}/${name}; echo "$image_host $image_repository $image_id"`]);
    expect(out).toBe(`${HOST} ${image}\n`);
  });
});

describe("find_digest", () => {
  const find = (answer: string) =>
    runBash([
      aws({ "*describe-images*": answer }),
      'digest=old; find_digest api imageTag=1 || echo "not there: $problem"; echo "$digest"',
    ]);

  it("is the digest of the image", () => {
    expect(find("echo sha256:1").out).toBe("sha256:1\n");
  });

  it("fails, with what AWS says, where there is none", () => {
    expect(find(refuse("ImageNotFoundException")).out).toBe("not there: ImageNotFoundException\n\n");
  });
});
