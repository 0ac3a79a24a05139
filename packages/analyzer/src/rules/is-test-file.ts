/** Tests stub what they call, so that findings in them are noise: every rule leaves them alone. */
export function isTestFile(fileName: string): boolean {
  return /\.(test|spec)(-d)?\.[cm]?[jt]sx?$|[\\/](__tests__|__mocks__)[\\/]/.test(fileName);
}
