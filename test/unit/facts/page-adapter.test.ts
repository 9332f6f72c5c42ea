// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { findEmailField, putEmail } from '../../../lib/facts/page-adapter.ts';

function show(html: string): void {
  document.body.innerHTML = html;
}

const material = `<mat-form-field><mat-label>Email</mat-label><input class="mat-input-element" id="mat-input-3" value=""></mat-form-field>`;

describe('the email field', () => {
  test.each([
    ['by Material’s label', material],
    ['by aria-label', '<input aria-label="Email Address" type="email">'],
    ['by aria-labelledby', '<span id="a">Primary</span> <span id="b">Email *</span><input aria-labelledby="a b">'],
    ['by its label', '<label for="x">Email</label><input id="x">'],
  ])('is found %s', (_, html) => {
    show(html);
    expect(findEmailField(document)).not.toBeNull();
  });

  test.each([
    ['there is none', '<input aria-label="Quick search">'],
    ['it is the second address', '<input aria-label="Email 2">'],
    ['it can’t be changed', '<input aria-label="Email" disabled><input aria-label="Email" readonly>'],
    ['two could be meant', '<input aria-label="Email"><input aria-label="E-mail">'],
    ['it is a password', '<input aria-label="Email" type="password">'],
  ])('is not guessed when %s', (_, html) => {
    show(html);
    expect(findEmailField(document)).toBeNull();
  });
});

describe('putting an address', () => {
  let heard: string[];
  beforeEach(() => {
    show(material);
    heard = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard.push(type));
  });

  test('sets the value and tells the form', () => {
    expect(putEmail(document, null, 'a@b.example')).toBe('put');
    expect(document.querySelector('input')?.value).toBe('a@b.example');
    expect(heard.slice(0, 2)).toEqual(['input', 'change']);
  });

  test('reaches the element behind an own `value` of the page', () => {
    const field = document.querySelector('input');
    if (!field) throw new Error('no field');
    const seen: string[] = [];
    field.addEventListener('input', () => seen.push(field.value));
    putEmail(document, '', 'a@b.example');
    expect(seen).toEqual(['a@b.example']);
  });

  test('leaves alone what somebody is typing', () => {
    const field = document.querySelector('input');
    if (field) field.value = 'typed@here.example';
    expect(putEmail(document, null, 'a@b.example')).toBe('other');
    expect(field?.value).toBe('typed@here.example');
    expect(heard).toEqual([]);
  });

  test('does nothing when the address stands there already, or there is no field', () => {
    expect(putEmail(document, 'x@y.example', null)).toBe('held');
    expect(heard).toEqual([]);
    show('<p>Nothing</p>');
    expect(putEmail(document, null, 'a@b.example')).toBe('no-field');
  });
});
