import { describe, expect, it } from "vitest";
import { image } from "../../../../src/live/doctor/checks/image.ts";
import { type Answers, denied, failed } from "../../answers.ts";
import { patient, says, stopped } from "../patients.ts";

const index = (...architectures: readonly string[]) =>
  JSON.stringify({ manifests: architectures.map((architecture) => ({ platform: { architecture, os: "linux" } })) });
const there: Answers = {
  "ecr:DescribeImages": () => ({ imageDetails: [{ imageDigest: "sha256:0123" }] }),
  "ecr:BatchGetImage": () => ({ images: [{ imageManifest: index("amd64", "unknown") }] }),
};

describe("image", () => {
  it("finds nothing where the image is there", async () => {
    expect(await image.examine(patient({}, there))).toEqual({ findings: [], unseen: [] });
  });

  it("finds an image that is missing, with what ECS says of it", async () => {
    const reason = "CannotPullContainerError: pull image manifest has been retried 5 time(s): not found";
    const examined = await image.examine(
      patient(
        { stopped: [stopped(reason)] },
        { ...there, "ecr:DescribeImages": () => failed("ImageNotFoundException") },
      ),
    );
    expect(examined).toMatchObject({
      findings: [
        {
          likelihood: "certain",
          says: "Image shop/api:1.0.0 of container api is not in its repository.",
          evidence: [
            "ecr:DescribeImages says ImageNotFoundException.",
            `task 0123456789abcdef0123456789abcdef: ${reason}`,
          ],
        },
      ],
      unseen: [],
    });
  });

  it("finds a repository that is missing", async () => {
    const examined = await image.examine(
      patient({}, { "ecr:DescribeImages": () => failed("RepositoryNotFoundException") }),
    );
    expect(says(examined)).toEqual(["Container api takes its image from repository shop/api, which does not exist."]);
  });

  it("finds an image for another processor", async () => {
    const taskDefinition = { family: "shop-api", runtimePlatform: { cpuArchitecture: "ARM64" } } as const;
    expect(says(await image.examine(patient({ taskDefinition }, there)))).toEqual([
      "Image shop/api:1.0.0 of container api is not for arm64, which the task runs on.",
    ]);
  });

  it("calls nothing missing that it may not see", async () => {
    const examined = await image.examine(patient({}, { "ecr:DescribeImages": denied }));
    expect(examined).toMatchObject({ findings: [], unseen: [{ action: "ecr:DescribeImages", why: "denied" }] });
  });

  it("tells of other registries what ECS says of them", async () => {
    const containers = [{ name: "web", image: "nginx:1.27" }];
    expect(await image.examine(patient({ containers }))).toEqual({ findings: [], unseen: [] });
    const limited = stopped(
      "CannotPullContainerError: nginx:1.27: toomanyrequests: You have reached your pull rate limit",
    );
    expect(says(await image.examine(patient({ containers, stopped: [limited] })))).toEqual([
      "The registry of image nginx:1.27 refuses more pulls.",
    ]);
    const absent = stopped("CannotPullContainerError: docker.io/library/nginx:1.27: not found");
    expect(says(await image.examine(patient({ containers, stopped: [absent] })))).toEqual([
      "Image nginx:1.27 of container web cannot be pulled.",
    ]);
  });
});
