import { writeCall } from "./calls.ts";
import { pick } from "./choose.ts";
import { code, type Code } from "./code.ts";
import { inside, type Scope } from "./scope.ts";
import { writeText } from "./values.ts";

type Write = (scope: Scope, at: number) => Code;

/** One statement with remote calls in it, in one of the forms that calls have; `at` keeps its names apart from others'. */
export function writeStatement(scope: Scope, at: number): Code {
  const comment = pick(scope.choose, ["", "", "", "  // What comes of it.\n", "\n  /* Once. */ "]);
  const [first = noForm, ...others] = findForms(scope);
  return code`${comment}${pick(scope.choose, [first, ...others])(scope, at)}`;
}

function findForms({ isAsync, isGenerator, isTop }: Scope): readonly Write[] {
  return [
    ...anywhere,
    ...(isAsync ? [...inAsync, ...inAsync] : []),
    ...(isTop ? [] : returning),
    ...(isAsync && !isTop ? returningAsync : []),
    ...(isGenerator ? (isAsync ? inAsyncGenerators : inGenerators) : []),
  ];
}

const noForm: Write = () => code``;
const promise = (scope: Scope): Code => writeCall(scope, "promise").text;
const value = (scope: Scope): Code => {
  const { text, read } = writeCall(scope, "promise");
  return code`(await ${text})${read}`;
};

const inAsync: readonly Write[] = [
  (scope, at) => code`  const answer${at} = await ${promise(scope)};\n  use(answer${at});`,
  (scope, at) => code`  const answer${at} = await ${promise(scope)}; // at once\n  use(answer${at});`,
  (scope, at) => code`  const answer${at} = ${value(scope)};\n  use(answer${at});`,
  (scope, at) => code`  const { length: length${at} } = String(${value(scope)}); use(length${at});`,
  (scope) => code`  await ${promise(scope)};`,
  (scope, at) => code`  let later${at};\n  later${at} = await ${promise(scope)};\n  use(later${at});`,
  (scope, at) => code`  let some${at} = "";
  some${at} += ${value(scope)};
  use(some${at});`,
  (scope, at) =>
    code`  const both${at} = await Promise.all([${promise(scope)}, ${promise(scope)}]);\n  use(both${at});`,
  (scope, at) =>
    code`  const [one${at}, two${at}] = await Promise.allSettled([\n    ${promise(scope)},\n    ${promise(scope)}, // the second\n  ]);\n  use(one${at}, two${at});`,
  (scope) => code`  use(await Promise.race([${promise(scope)}, read("A1")]));`,
  (scope) => code`  use(await Promise.any([${promise(scope)}]));`,
  (scope, at) => code`  const kept${at} = ${promise(scope)};\n  use(await kept${at});`,
  (scope, at) => code`  const maybe${at} = stop.aborted ? undefined : await ${promise(scope)};\n  use(maybe${at});`,
  (scope, at) =>
    code`  const either${at} = stop.aborted ? await ${promise(scope)} : ${value(scope)};\n  use(either${at});`,
  (scope, at) => code`  const if${at} = ship.names.length > 1 && (await ${promise(scope)});\n  use(if${at});`,
  (scope) => code`  use(stop.aborted || (await ${promise(scope)}), stop.reason ?? ${value(scope)});`,
  (scope) => code`  if (count() > 1) await ${promise(scope)};\n  else use(${value(scope)});`,
  (scope) => code`  if (${value(scope)} === undefined) use(await ${promise(scope)});`,
  (scope) => code`  for (const each of ship.names) await ${promise(scope)}.then((it) => use(it, each));`,
  (scope) => code`  for (const each of ship.names) { use(each); await ${promise(scope)}; }`,
  (scope) => code`  for (let turn = 0; turn < 3; turn++) use(turn, await ${promise(scope)});`,
  (scope) => code`  while (queue.length > 9) await ${promise(scope)};`,
  (scope) => code`  do {\n    use(${value(scope)});\n  } while (await ${promise(scope)} && queue.length > 9);`,
  (scope, at) =>
    code`  outer${at}: for (const each of [1, 2]) {\n    if (each > 1) continue outer${at};\n    use(await ${promise(scope)});\n  }`,
  (scope) =>
    code`  switch (ship.name) {\n    case "Aurora":\n      use(await ${promise(scope)});\n      break;\n    default:\n      use(${value(scope)});\n  }`,
  (scope) => code`  switch (typeof (await ${promise(scope)})) {\n    case "string": break;\n  }`,
  (scope) =>
    code`  try {\n    use(${value(scope)});\n  } catch (error) {\n    if (error instanceof TypeError) throw error;\n  } finally {\n    use(await ${promise(scope)});\n  }`,
  (scope) => code`  try { await ${promise(scope)}; } catch { use(0); }`,
  (scope) => code`  if (stop.aborted) throw new Error(String(${value(scope)}));`,
  (scope, at) =>
    code`  const map${at} = { first: await ${promise(scope)}, "second": ${value(scope)}, [ship.name]: 1 };\n  use(map${at});`,
  (scope) => code`  use([await ${promise(scope)}, ...[${value(scope)}]], \`\${${value(scope)}}\`);`,
  (scope) => code`  use((count(), await ${promise(scope)}), typeof ${value(scope)}, !(await ${promise(scope)}));`,
  (scope) =>
    code`  use(await Promise.all(ship.names.map(async (each) => ({ each, it: ${value(inside(scope, true))} }))));`,
  (scope) => code`  await (async () => {\n    use(${value(inside(scope, true))});\n  })();`,
  (scope) => code`  for await (const part of ${starterParts(scope)}) use(part);`,
  (scope, at) =>
    code`  const stream${at} = ${starterParts(scope)};\n  for await (const part of stream${at}) use(part);`,
  (scope) => code`  for await (const part of await ${writeCall(scope, "stream").text}) use(part);`,
  (scope, at) =>
    code`  const flow${at} = await ${writeCall(scope, "stream").text};\n  for await (const part of flow${at}) use(part);`,
  (scope) => code`  use(await ${own(scope)}.withResponse());`,
  (scope, at) =>
    code`  const { data: data${at}, response: response${at} } = await ${own(scope)}\n    .withResponse();\n  use(data${at}, response${at}.headers);`,
  (scope) => code`  use((await ${own(scope)}.asResponse()).status);`,
  (scope, at) =>
    code`  const first${at} = ${promise(scope)}, second${at} = await ${promise(scope)};\n  use(await first${at}, second${at});`,
  (scope) =>
    scope.isTyped
      ? code`  use((await ${promise(scope)})!, (await ${promise(scope)}) as unknown);`
      : code`  use(await ${promise(scope)});`,
];

const returningAsync: readonly Write[] = [
  (scope) => code`  if (stop.aborted) return ${value(scope)};`,
  (scope) => code`  if (stop.aborted) return await ${promise(scope)};\n`,
  (scope) => code`  if (stop.aborted) { await ${promise(scope)}; return; }`,
];
const returning: readonly Write[] = [(scope) => code`  if (stop.aborted) return ${promise(scope)};`];

const anywhere: readonly Write[] = [
  (scope) => code`  void ${promise(scope)};`,
  (scope) => code`  ${promise(scope)}.catch(() => undefined);`,
  (scope) => code`  ${promise(scope)}.then((it) => use(it), () => undefined);`,
  (scope) => code`  void ${promise(scope)}\n    .then((it) => use(it)) // then\n    .finally(() => undefined);`,
  (scope, at) => code`  const short${at} = async () => ${promise(inside(scope, true))};\n  use(short${at});`,
  (scope, at) => code`  const plain${at} = () => ${promise(inside(scope, false))};\n  use(plain${at});`,
  (scope, at) => code`  const lone${at} = () => ({ it: ${promise(inside(scope, false))} });\n  use(lone${at}().it);`,
  (scope, at) => code`  async function inner${at}() { return ${value(inside(scope, true))}; }\n  use(inner${at});`,
  (scope, at) =>
    code`  const preset${at} = async (it = ${promise(inside(scope, false))}) => await it;\n  use(preset${at});`,
  (scope) => code`  use(ship.names.map((each) => [each, ${promise(inside(scope, false))}]));`,
  (scope) => code`  setTimeout(() => void ${promise(inside(scope, false))}, 1);`,
  (scope) => code`  use(${promise(scope)}, ${starterParts(scope)});`,
  (scope, at) => code`  const held${at} = { it: ${promise(scope)} };\n  use(held${at});`,
  (scope) => code`  use(${starterParts(scope)});`,
  (scope) => code`  use(new Map([[ship.name, ${promise(scope)}]]));`,
  (scope, at) => code`  const listed${at} = ${writeText(scope)}; use(listed${at}, ${promise(scope)});`,
];

const inAsyncGenerators: readonly Write[] = [
  (scope) => code`  yield await ${promise(scope)};`,
  (scope) => code`  yield ${value(scope)};`,
  (scope) => code`  yield* ${starterParts(scope)};`,
  (scope) => code`  yield* await ${writeCall(scope, "stream").text};`,
  (scope) => code`  use(yield ${promise(scope)});`,
];
const inGenerators: readonly Write[] = [
  (scope) => code`  yield ${promise(scope)};`,
  (scope) => code`  use(yield ${promise(scope)}, 1);`,
];

function starterParts(scope: Scope): Code {
  const { text, read } = writeCall(scope, "starter");
  return code`${text}${read}`;
}

/** A call with the SDK's own promise. */
function own(scope: Scope): Code {
  for (;;) {
    const { text, isOwn } = writeCall({ ...scope, isTool: false }, "promise");
    if (isOwn === true) return text;
  }
}
