import type { Tongue } from './tongue';

export const portuguese: Tongue = {
	id: 'pt',
	numbers: ['zero', '', 'dois', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze', 'treze', 'catorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove', 'vinte'],
	joint: 'e',
	phrases: [
		['nao sei|eu nao sei|nao faco ideia|nao tenho (?:certeza|ideia)|desisto', 'I don\'t know'],
		['nao entendi a pergunta|nao entendo a pergunta|nao entendi|o que voce quer dizer|de outra forma|com outras palavras', 'what do you mean'],
		['nao concordo|discordo|voce esta errad[oa]|(?:o exemplo|o teste) esta errado', 'I disagree'],
		['nao (?:retorna|devolve) nada|nenhum valor|nenhum[a]?|nada', 'nothing'], ['nao imprime nada', 'prints nothing'],
		['(?:uma )?lista vazia', 'an empty list'], ['(?:uma )?string vazia|(?:um )?texto vazio', 'an empty string'], ['vazi[oa]', 'empty'],
		['(?:um )?loop infinito|(?:um )?laco infinito|para sempre|nunca termina', 'forever'], ['(?:da|lanca|gera) (?:um )?erro', 'it raises an error'],
		['verdadeiro', 'true'], ['falso', 'false'], ['uma (?:unica )?vez', 'once'], ['duas vezes', 'twice'], ['nunca', 'never'], ['vezes|voltas|iteracoes', 'times'],
		['linhas', 'lines'], ['linha', 'line'], ['primeir[oa]', 'first'], ['segund[oa]', 'second'], ['terceir[oa]', 'third'], ['quart[oa]', 'fourth'], ['quint[oa]', 'fifth'], ['ultim[oa]', 'last'],
		['depois da', 'after'], ['antes da', 'before'], ['entre as', 'between'], ['acho que|creio que|penso que', 'I think'], ['talvez', 'maybe'], ['(?:deveria|deve) (?:retornar|devolver|dar|imprimir|ser)', 'should be'],
		['retorna|devolve', 'returns'], ['imprime|mostra', 'prints'], ['da', 'gives'], ['vale', 'is'], ['nao e', 'is not'], ['a resposta', 'the answer'], ['o resultado', 'the result'], ['o valor', 'the value'],
		['porque|pois', 'because'], ['entao|portanto|logo', 'so'], ['mas|e sim', 'but'], ['em vez de', 'instead of'], ['o que e|o que significa', 'what is'], ['como', 'how do I'], ['por que', 'why'], ['nao(?= \\d)', 'not'],
		['de(?= \\d+ (?:a|ate) )', 'from'], ['ate|a(?= \\d)', 'to'], ['quando', 'when'], ['para', 'for'], ['na|no|em', 'on'], ['ou', 'or'], ['menos(?= \\d)', 'minus'],
	],
	whole: { sim: 'yes', nao: 'no', ajuda: 'help', um: '1', uma: '1' },
};
