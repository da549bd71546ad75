import { expect, it } from "vitest";
import {
  endpointServices,
  isGateway,
  serviceName,
  servicesCalled,
} from "../../../../src/lower/platform/network/endpoint-services.ts";

it("knows the endpoints behind what actions begin with", () => {
  expect(servicesCalled("ecr")).toEqual(["ecr.api", "ecr.dkr"]);
  expect(servicesCalled("firehose")).toEqual(["kinesis-firehose"]);
  expect(["shop", "constructor", ""].map(servicesCalled)).toEqual([undefined, undefined, undefined]);
});

it("takes the name of an endpoint as it is", () => {
  expect(endpointServices("cloudwatch")).toEqual(["monitoring"]);
  expect(endpointServices("monitoring")).toEqual(["monitoring"]);
});

it("knows which endpoints are entries of route tables", () => {
  expect(["dynamodb", "s3", "sqs"].filter(isGateway)).toEqual(["dynamodb", "s3"]);
});

it("has the names of China", () => {
  expect(serviceName("sqs", false)).toBe("com.amazonaws.${AWS::Region}.sqs");
  expect(serviceName("sqs", true)).toBe("cn.com.amazonaws.${AWS::Region}.sqs");
});
