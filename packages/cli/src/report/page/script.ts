/** Shows the slider's answer. All of them stand in the page; without scripts the table says the same. */
export const script = `
const form = document.getElementById("slider");
const answers = JSON.parse(document.getElementById("answers").textContent);
const [share, hops, output] = [form.querySelector("select"), form.querySelector("input"), form.querySelector("output")];
const show = () => { output.textContent = answers[share.selectedIndex][hops.value - 1]; };
form.addEventListener("input", show);
form.hidden = false;
show();
`;
