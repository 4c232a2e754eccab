import { expect, test } from 'vitest';
import { Student } from './student';
import { until, withWorkbench } from './workbench';

const program = `def total(prices):
    """Suma los precios.

    >>> total([2, 3])
    5
    >>> total([])
    0
    >>> total([4, 1, 1])
    6
    """
    suma = 0
    for precio in prices[1:]:
        suma = suma + precio
    return suma
`;

test('in a Spanish VS Code the tutor asks in Spanish, and reads answers in Spanish', () =>
	withWorkbench('spanish', { locale: 'es', files: { 'total.py': program } }, async (workbench) => {
		await workbench.openFile('total.py');
		const lens = workbench.editor().locator('.codelens-decoration').first();
		await until('the lens speaks Spanish', async () => (await lens.innerText().catch(() => '')).includes('Depurar con preguntas'));
		const student = await Student.start(workbench);
		const { panel } = student;
		await until('the first question is there', async () => (await student.form()) === 'value');
		expect(await student.lastHeard()).toContain('¿Qué debería devolver?');
		await student.answer('creo que son cinco');
		expect(await student.lastHeard()).toContain('Correcto, 5');
		await student.answer('devuelve tres');
		expect(await student.form()).toBe('line');
		await workbench.screenshot('spanish');
		await student.answer('la línea 12');
		expect(await panel.locator('.turn.student').last().innerText()).toContain('línea 12');
		await workbench.replaceLine(12, '    for precio in prices:');
		await until('all examples pass', async () => (await panel.locator('.fold-examples').innerText()).includes('3 de 3'));
		for (let turn = 0; turn < 6 && (await student.form()) !== 'none'; turn += 1) await student.press('skip');
		expect((await student.heard()).join(' ')).toContain('Tu programa');
		// Nothing on the page is left in English.
		expect(await panel.locator('body').innerText()).not.toMatch(/\b(the|your|what|which|examples|History|Only)\b/);
		expect(await workbench.accessibilityProblems()).toEqual([]);
		await workbench.screenshot('spanish-end');
	}));
