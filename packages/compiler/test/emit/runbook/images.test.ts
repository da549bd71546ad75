import { repository, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { images } from "../../../src/emit/runbook/images.ts";
import { sectionsOf, SIZE } from "./subject.ts";

const own = repository("shop/api");

it("says nothing of images from elsewhere", () => {
  expect(sectionsOf(images, [service("api", SIZE)])).toBe("");
});

it("looks for the image, asks who may pull it, and pulls it by hand", () => {
  const text = sectionsOf(images, [service("api", { ...SIZE, image: own.tag("v1") })]);
  expect(text).toContain("aws ecs describe-task-definition --task-definition shop-production-api ");
  expect(text).toContain("aws ecr describe-images --repository-name shop/api --output text");
  expect(text).toContain("--logical-resource-id ExecutionRole");
  expect(text).toContain("--password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com");
  expect(text).toContain(
    "aws ecr start-image-scan --repository-name shop/api --image-id imageTag=deployed-production-api",
  );
  expect(text).not.toContain("get-repository-policy");
});

it("asks the other account, where the repository is in one", () => {
  const vault = repository.existing("vault", { account: "987654321098", region: "us-east-1" });
  const text = sectionsOf(images, [service("api", { ...SIZE, image: vault.tag("v1") })]);
  expect(text).toContain(
    "aws ecr get-repository-policy --repository-name vault --registry-id 987654321098 --region us-east-1 ",
  );
  expect(text).not.toContain("start-image-scan");
});

it("asks a role from elsewhere for its policies", () => {
  const roles = { execution: "arn:aws:iam::123456789012:role/ecs/pull" };
  const text = sectionsOf(images, [service("api", { ...SIZE, image: own.tag("v1"), roles })]);
  expect(text).toContain("aws iam list-attached-role-policies --role-name pull\n");
});
