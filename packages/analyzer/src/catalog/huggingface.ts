import type { CallFact, Sdk } from "./sdk.ts";

/** A 503 is asked again at once and without end, unless `retry_on_error` is false (`utils/request.js`). No timeout, no key. */
const model = {
  kind: "model",
  effect: "read",
  signal: { argument: 1, path: ["signal"], form: "signal" },
} as const;

const streams: ReadonlySet<string> = new Set(["chatCompletionStream", "textGenerationStream"]);
const tasks = [
  ...["chatCompletion", "chatCompletionStream", "textGeneration", "textGenerationStream", "featureExtraction"],
  ...["fillMask", "questionAnswering", "sentenceSimilarity", "summarization", "tableQuestionAnswering"],
  ...["textClassification", "tokenClassification", "translation", "zeroShotClassification"],
  ...["audioClassification", "audioToAudio", "automaticSpeechRecognition", "textToSpeech"],
  ...["imageClassification", "imageSegmentation", "imageTextToImage", "imageTextToVideo", "imageToImage"],
  ...["imageToText", "imageToVideo", "objectDetection", "textToImage", "textToVideo", "zeroShotImageClassification"],
  ...["documentQuestionAnswering", "visualQuestionAnswering", "tabularClassification", "tabularRegression"],
];
const clients = ["InferenceClient", "HfInference", "InferenceClientEndpoint"];

/** Each task is a function, and a member of the client by the same name. */
const calls: readonly CallFact[] = tasks.flatMap((name): readonly CallFact[] => {
  const fact: CallFact = { path: name, declared: name, ...model, returns: streams.has(name) ? "lazy" : "promise" };
  return [fact, { ...fact, from: clients }];
});

export const huggingface: Sdk = {
  id: "huggingface",
  name: "Hugging Face Inference",
  packages: ["@huggingface/inference"],
  versions: "4",
  docs: "https://huggingface.co/docs/huggingface.js/inference/README",
  summary: "Model calls, as functions and as a client's members; requests of the caller's own making are left out.",
  clients,
  derivations: ["endpoint"],
  calls,
};
