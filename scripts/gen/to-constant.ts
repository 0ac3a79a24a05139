/** `openai-agents` is exported as `openaiAgents`. */
export function toConstant(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
