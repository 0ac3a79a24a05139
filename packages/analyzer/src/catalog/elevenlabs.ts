import { fern } from "./families/fern.ts";
import type { CallFact, Sdk } from "./sdk.ts";

/** `timeoutInSeconds ?? 240` of every call (`Client.js`); what is spoken comes as a stream of bytes. */
const spoken = { kind: "model", effect: "read", returns: "stream", ...fern(1, 240) } as const;
const voiced = { ...spoken, ...fern(2, 240) } as const;

const calls: readonly CallFact[] = [
  ...["convert", "stream"].flatMap((name): readonly CallFact[] => [
    { path: `textToSpeech.${name}`, declared: `TextToSpeechClient.${name}`, ...voiced },
    { path: `speechToSpeech.${name}`, declared: `SpeechToSpeechClient.${name}`, ...voiced },
    { path: `textToDialogue.${name}`, declared: `TextToDialogueClient.${name}`, ...spoken },
    { path: `audioIsolation.${name}`, declared: `AudioIsolationClient.${name}`, ...spoken },
  ]),
  { path: "textToSoundEffects.convert", declared: "TextToSoundEffectsClient.convert", ...spoken },
  { path: "speechToText.convert", declared: "SpeechToText*.convert", ...spoken, returns: "api-promise" },
];

export const elevenlabs: Sdk = {
  id: "elevenlabs",
  name: "ElevenLabs",
  packages: ["@elevenlabs/elevenlabs-js"],
  versions: "2",
  docs: "https://github.com/elevenlabs/elevenlabs-js",
  summary: "Speech, dialogues, sound effects and transcripts; voices, music, dubbing, agents and history are left out.",
  clients: ["ElevenLabsClient"],
  calls,
};
