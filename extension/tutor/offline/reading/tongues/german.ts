import type { Tongue } from './tongue';

export const german: Tongue = {
	id: 'de',
	numbers: ['null', 'eins', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwolf', 'dreizehn', 'vierzehn', 'funfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn', 'zwanzig'],
	joint: null,
	phrases: [
		['(?:das )?weiss ich nicht|ich weiss (?:es )?nicht|weiss nicht|keine ahnung|ich bin (?:mir )?nicht sicher|nicht sicher|ich gebe auf', 'I don\'t know'],
		['ich verstehe die frage nicht|was meinst du|was ist gemeint|was soll das heissen|anders gesagt|ich verstehe (?:das )?nicht', 'what do you mean'],
		['ich bin anderer meinung|da irrst du dich|du irrst dich|das beispiel ist falsch|der test ist falsch|das stimmt nicht', 'I disagree'],
		['gibt nichts zuruck|keinen wert|nichts', 'nothing'], ['gibt nichts aus', 'prints nothing'],
		['(?:eine |die )?leere liste', 'an empty list'], ['(?:ein |einen )?leere[rn]? (?:text|string)|(?:eine )?leere zeichenkette', 'an empty string'], ['leer', 'empty'],
		['(?:eine )?endlosschleife|unendlich(?: oft)?|fur immer|hort nie auf|endet nie', 'forever'],
		['(?:es gibt|wirft|gibt) (?:einen|eine) (?:fehler|ausnahme)|sturzt ab', 'it raises an error'], ['(?:ein|einen) fehler', 'an error'],
		['wahr', 'true'], ['falsch', 'false'], ['einmal', 'once'], ['zweimal', 'twice'], ['dreimal', '3 times'], ['nie|niemals', 'never'], ['mal|runden|durchlaufe', 'times'],
		['zeilen', 'lines'], ['zeile', 'line'], ['erste[rns]?', 'first'], ['zweite[rns]?', 'second'], ['dritte[rns]?', 'third'], ['vierte[rns]?', 'fourth'], ['funfte[rns]?', 'fifth'], ['letzte[rns]?', 'last'],
		['nach', 'after'], ['vor', 'before'], ['zwischen', 'between'],
		['ich glaube|ich denke|ich meine|ich wurde sagen', 'I think'], ['vielleicht', 'maybe'], ['(?:sollte|soll|musste|muss)', 'should be'],
		['gibt', 'gives'], ['zuruck', 'back'], ['ist|sind|ware|wird', 'is'], ['es', 'it'], ['die antwort', 'the answer'], ['das ergebnis', 'the result'], ['der wert', 'the value'], ['nicht', 'not'],
		['weil|denn', 'because'], ['also|deshalb|daher', 'so'], ['aber|sondern', 'but'], ['statt|anstatt', 'instead of'], ['was ist|was bedeutet|was heisst', 'what is'], ['wie', 'how do I'], ['warum|wieso', 'why'],
		['von', 'from'], ['bis', 'to'], ['fur', 'for'], ['wenn', 'when'], ['und', 'and'], ['oder', 'or'], ['der|die|das|den|dem', 'the'], ['eine?[nm]?', 'a'], ['auf|in', 'on'],
	],
	whole: { ja: 'yes', nein: 'no', hilfe: 'help', wie: 'what' },
};
