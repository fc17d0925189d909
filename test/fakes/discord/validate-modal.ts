import { Form, type FormErrors, isObject, type Json } from './form.ts';
import { checkCustomId } from './validate-components.ts';

const row = 1;
const textInput = 4;
const textDisplay = 10;
const label = 18;

/** What Discord refuses in a modal window. */
export function modalErrors(modal: Json): FormErrors | null {
  const form = new Form();
  const seen = { form, customIds: new Set<string>() };
  form.text(['data', 'custom_id'], modal.custom_id, 1, 100);
  form.text(['data', 'title'], modal.title, 1, 45);
  const all = form.list(['data', 'components'], modal.components, 1, 5);
  for (const [at, component] of all.entries()) {
    const path = ['data', 'components', at];
    form.choice([...path, 'type'], component.type, [row, textDisplay, label]);
    if (component.type === textDisplay) form.text([...path, 'content'], component.content, 1, 4_000);
    if (component.type === label) {
      form.text([...path, 'label'], component.label, 1, 45);
      form.text([...path, 'description'], component.description, 0, 100);
      if (!isObject(component.component)) form.required([...path, 'component']);
      else if (component.component.type === textInput) {
        checkInput(seen, [...path, 'component'], component.component);
      } else checkCustomId(seen, [...path, 'component'], component.component.custom_id);
    }
    if (component.type === row) {
      const inputs = form.list([...path, 'components'], component.components, 1, 1);
      for (const [which, input] of inputs.entries()) {
        form.choice([...path, 'components', which, 'type'], input.type, [textInput]);
        form.text([...path, 'components', which, 'label'], input.label, 1, 45);
        checkInput(seen, [...path, 'components', which], input);
      }
    }
  }
  return form.errors;
}

function checkInput(
  seen: { form: Form; customIds: Set<string> },
  path: readonly (string | number)[],
  input: Json,
): void {
  const { form } = seen;
  checkCustomId(seen, path, input.custom_id);
  form.choice([...path, 'style'], input.style, [1, 2]);
  form.text([...path, 'value'], input.value, 0, 4_000);
  form.text([...path, 'placeholder'], input.placeholder, 0, 100);
  form.whole([...path, 'min_length'], input.min_length, 0, 4_000);
  form.whole([...path, 'max_length'], input.max_length, 1, 4_000);
}
