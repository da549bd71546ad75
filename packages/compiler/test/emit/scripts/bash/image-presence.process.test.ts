import { describe, expect, it } from "vitest";
import { aws, refuse, runBash } from "./run-bash.ts";

const HOST = "210987654321.dkr.ecr.eu-west-1.amazonaws.com";
const DIGEST = `sha256:${"a".repeat(64)}`;

function look(answer: string, ...images: readonly string[]) {
  return runBash([aws({ "*describe-images*": answer }), `check_presence ${images.join(" ")} && echo there`]);
}

describe("check_presence", () => {
  it.each([
    [`${HOST}/shop/api@${DIGEST}`, `--repository-name shop/api --image-ids imageDigest=${DIGEST}`],
    [`${HOST}/shop/api:v2`, "--repository-name shop/api --image-ids imageTag=v2"],
    [`${HOST}/shop/api:v2@${DIGEST}`, `--repository-name shop/api --image-ids imageDigest=${DIGEST}`],
    [`${HOST}/api`, "--repository-name api --image-ids imageTag=latest"],
  ])("asks the repository of %s, wherever it is", (image, words) => {
    const { status, said } = look('{ echo "$*" >&2; false; }', image);
    expect(status).toBe(0);
    expect(said.join("")).toContain(`describe-images --region eu-west-1 --registry-id 210987654321 ${words} --query`);
  });

  it("goes on where the images are there", () => {
    expect(look(`echo ${DIGEST}`, `${HOST}/api:1`, `${HOST}/log:1`)).toEqual({ status: 0, out: "there\n", said: [] });
  });

  it.each(["ImageNotFoundException", "RepositoryNotFoundException"])("ends with the way out at %s", (code) => {
    const { status, out, said } = look(refuse(`An error occurred (${code})`), `${HOST}/api:1`);
    expect({ status, out }).toEqual({ status: 3, out: "" });
    expect(said).toEqual([
      `error: image ${HOST}/api:1 is no longer in its repository, so nothing was changed: no task could start from it.`,
      "Name another revision with --to; or check out the commit that it was built from and deploy that with ./deploy.sh.",
    ]);
  });

  it("goes on where nothing can be known", () => {
    const { status, said } = look(refuse("An error occurred (AccessDeniedException)"), `${HOST}/api:1`);
    expect({ status, said }).toEqual({
      status: 0,
      said: [
        `Whether image ${HOST}/api:1 is still there cannot be looked up: An error occurred (AccessDeniedException)`,
      ],
    });
    expect(look("exit 9", "redis:7", "public.ecr.aws/docker/library/redis:7").status).toBe(0);
  });
});
