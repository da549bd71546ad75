import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { missingTools } from "../../../../test/deploy/cloud.ts";
import { architectureOf, hasNeuronDevices, hasNvidiaGpus, instanceType } from "../../src/facts/instance-types.ts";

/** What `aws ec2 describe-instance-types` answered when moto recorded it, one type to a line of words. */
const RECORDED = `
import gzip, json, os, moto
path = os.path.join(os.path.dirname(moto.__file__), "ec2/resources/instance_types.json.gz")
for name, one in json.load(gzip.open(path)).items():
    gpus = one.get("GpuInfo", {}).get("Gpus", [])
    makers = [chip["Manufacturer"] for chip in gpus + one.get("InferenceAcceleratorInfo", {}).get("Accelerators", [])]
    makers += ["AWS" for device in one.get("NeuronInfo", {}).get("NeuronDevices", [])]
    print(
        name,
        "/".join(one["ProcessorInfo"]["SupportedArchitectures"]),
        one["VCpuInfo"]["DefaultVCpus"],
        one["MemoryInfo"]["SizeInMiB"],
        one["NetworkInfo"]["MaximumNetworkInterfaces"],
        sum(gpu["Count"] for gpu in gpus),
        "/".join(makers) or "-",
    )
`;

const missing = missingTools();
const note = missing.length === 0 ? "" : ` (not run: ${missing.join(" and ")} missing)`;

describe.skipIf(missing.length > 0)(`types of instances against moto's record of them${note}`, () => {
  const recorded = spawnSync("python3", ["-c", RECORDED], { encoding: "utf8" })
    .stdout.trim()
    .split("\n")
    .map((line) => {
      const [name = "", architectures = "", vcpus, memoryMib, interfaces, gpus, makers = ""] = line.split(" ");
      const numbers = [vcpus, memoryMib, interfaces, gpus].map(Number);
      return { name, family: name.split(".")[0], architectures: architectures.split("/"), numbers, makers };
    })
    // ECS does not run on Macs.
    .filter(({ name }) => !name.startsWith("mac"));
  const known = new Set(recorded.filter(({ name }) => instanceType(name) !== undefined).map(({ family }) => family));

  it("has what it says of each family that is known, in each of its sizes", () => {
    expect(known.size).toBe(49);
    const ofKnown = recorded.filter(({ family }) => known.has(family));
    const ours = ofKnown.map(({ name }) => {
      const { vcpus, memoryMib, interfaces, gpus } = instanceType(name) ?? {};
      return { name, numbers: [vcpus, memoryMib, interfaces, gpus] };
    });
    expect(ours).toEqual(ofKnown.map(({ name, numbers }) => ({ name, numbers })));
  });

  it("has the processor that the name tells", () => {
    const others = recorded.filter(
      ({ name, architectures }) => !architectures.includes(architectureOf(name).toLowerCase()),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it("has the GPUs and the chips that the name tells", () => {
    const told = recorded.map(({ name }) => [name, hasNvidiaGpus(name), hasNeuronDevices(name)]);
    expect(told).toEqual(recorded.map(({ name, makers }) => [name, makers.includes("NVIDIA"), makers.includes("AWS")]));
  });
});
