import { ec2Capacity, service, type Ec2CapacityProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";
const WINDOWS = "WINDOWS_SERVER_2022_CORE";

function platform(props: Partial<Ec2CapacityProps>) {
  const capacity = ec2Capacity("general", { instanceType: "m7i.large", minSize: 1, maxSize: 3, ...props });
  const operatingSystemFamily = props.operatingSystem === WINDOWS ? WINDOWS : "LINUX";
  const runtimePlatform = { operatingSystemFamily } as const;
  return lowerShop({ workloads: [service("train", { capacity, memory: 512, image: IMAGE, runtimePlatform })] });
}

const data = (props: Partial<Ec2CapacityProps>) =>
  Reflect.get(Object(propertiesOf(platform(props), PLATFORM, "GeneralLaunchTemplate")), "LaunchTemplateData");

it.each([
  ["BOTTLEROCKET", "m7i.large", "/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id"],
  ["BOTTLEROCKET", "m7g.large", "/aws/service/bottlerocket/aws-ecs-2/arm64/latest/image_id"],
  ["BOTTLEROCKET", "g5.xlarge", "/aws/service/bottlerocket/aws-ecs-2-nvidia/x86_64/latest/image_id"],
  [
    "WINDOWS_SERVER_2022_CORE",
    "m7i.large",
    "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id",
  ],
  ["AMAZON_LINUX_2023", "m7i.large", "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"],
] as const)("starts %s on %s from the image that AWS recommends", (operatingSystem, instanceType, Default) => {
  expect(templateOf(platform({ operatingSystem, instanceType }), PLATFORM).Parameters).toMatchObject({
    GeneralImage: { Default },
  });
});

it("tells Bottlerocket in TOML, and has its disk of data beside the one of its image", () => {
  const rootVolume = { sizeInGiB: 100, kmsKey: "alias/instances" };
  const userData = "[settings.kernel.sysctl]\n'vm.max_map_count' = '262144'";
  expect(data({ operatingSystem: "BOTTLEROCKET", rootVolume, userData })).toMatchObject({
    BlockDeviceMappings: [
      { DeviceName: "/dev/xvdb", Ebs: { VolumeSize: 100, Encrypted: true, KmsKeyId: "alias/instances" } },
      { DeviceName: "/dev/xvda", Ebs: { VolumeType: "gp3", Encrypted: true, KmsKeyId: "alias/instances" } },
    ],
    UserData: {
      "Fn::Base64": [
        "[settings.ecs]",
        'cluster = "shop-production"',
        "awsvpc-block-imds = true",
        "enable-spot-instance-draining = true",
        "",
        "[settings.ecs.instance-attributes]",
        'capacity = "general"',
        "",
        userData,
      ].join("\n"),
    },
  });
});

it("tells Windows in PowerShell", () => {
  expect(data({ operatingSystem: WINDOWS, userData: "Write-Output hello" })).toMatchObject({
    BlockDeviceMappings: [{ DeviceName: "/dev/sda1", Ebs: { VolumeSize: 50 } }],
    UserData: {
      "Fn::Base64": [
        "<powershell>",
        `[Environment]::SetEnvironmentVariable('ECS_INSTANCE_ATTRIBUTES', '{"capacity":"general"}', 'Machine')`,
        "[Environment]::SetEnvironmentVariable('ECS_ENABLE_SPOT_INSTANCE_DRAINING', 'true', 'Machine')",
        "[Environment]::SetEnvironmentVariable('ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE', 'true', 'Machine')",
        "Import-Module ECSTools",
        `Initialize-ECSAgent -Cluster 'shop-production' -EnableTaskIAMRole -EnableTaskENI -AwsvpcBlockIMDS -LoggingDrivers '["json-file","awslogs"]'`,
        "Write-Output hello",
        "</powershell>",
      ].join("\n"),
    },
  });
});
