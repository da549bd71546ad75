import { describe, expect, it } from "vitest";
import { EVENT_REASONS, STOPPED_REASONS } from "../../../src/live/doctor/reasons.ts";

// Sentences as ECS writes them.
describe("a stopped reason", () => {
  it.each([
    [
      "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref docker.io/library/nginx:1.99: docker.io/library/nginx:1.99: not found",
      "An image is not there.",
    ],
    [
      'CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://registry-1.docker.io/v2/": dial tcp 3.4.5.6:443: i/o timeout',
      "The registry of an image is not reached.",
    ],
    [
      "CannotPullContainerError: pull access denied for shop/api, repository does not exist or may require authorization: 403 Forbidden",
      "An image is not there, or may not be pulled.",
    ],
    [
      "CannotPullContainerError: image Manifest does not contain descriptor matching platform 'linux/arm64'",
      "The image is not for the processor that the task runs on.",
    ],
    [
      "CannotPullContainerError: inspect image has been retried 5 time(s): toomanyrequests: You have reached your unauthenticated pull rate limit",
      "The registry refuses more pulls.",
    ],
    [
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.us-east-1.amazonaws.com/": dial tcp 1.2.3.4:443: i/o timeout',
      "What a task needs to start is not reached from its subnets.",
    ],
    [
      "ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/run/1 is not authorized to perform: secretsmanager:GetSecretValue",
      "The execution role may not read or write what a task needs to start.",
    ],
    [
      "ResourceInitializationError: retrieved secret from Secrets Manager did not contain json key password",
      "A secret does not contain the key that a container takes.",
    ],
    [
      "ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times",
      "Secrets, logs, volumes or the network of a task could not be set up.",
    ],
    [
      "Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/shop/1)",
      "Tasks are stopped because they fail their health check.",
    ],
    ["Your Spot Task was interrupted.", "AWS took Spot capacity back."],
  ])("%s", (sentence, says) => {
    expect(STOPPED_REASONS.find(({ about }) => about.test(sentence))?.says).toBe(says);
  });

  it("is none where nothing is wrong", () => {
    const usual = ["Essential container in task exited", "Scaling activity initiated by (deployment ecs-svc/1)", ""];
    expect(usual.filter((sentence) => STOPPED_REASONS.some(({ about }) => about.test(sentence)))).toEqual([]);
  });
});

describe("an event", () => {
  it.each([
    [
      "(service api) was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster.",
      "The cluster has no container instance, and the service wants one.",
    ],
    [
      "(service api) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 1 has insufficient CPU units available.",
      "No container instance has the CPU or memory that a task wants.",
    ],
    [
      "(service api) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 1 is already using a port required by your task.",
      "No container instance has the host port free that a task wants.",
    ],
    [
      "(service api) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.",
      "AWS has no such capacity in these zones now.",
    ],
    [
      "(service api) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently.",
      "A quota of the account is used up.",
    ],
    [
      "(service api) failed to launch a task with (error ECS was unable to assume the role 'arn:aws:iam::123456789012:role/run' that was provided for this task.",
      "ECS may not take a role of the service.",
    ],
    [
      "(service api) is unable to consistently start tasks successfully.",
      "Tasks end again and again, and ECS starts them less and less often.",
    ],
  ])("%s", (sentence, says) => {
    expect(EVENT_REASONS.find(({ about }) => about.test(sentence))?.says).toBe(says);
  });

  it("is none where nothing is wrong", () => {
    const usual = [
      "(service api) has reached a steady state.",
      "(service api) has started 1 tasks: (task 1).",
      "(service api) registered 1 targets in (target-group g)",
    ];
    expect(usual.filter((sentence) => EVENT_REASONS.some(({ about }) => about.test(sentence)))).toEqual([]);
  });
});
