import type { Tongue } from './tongue';

export const french: Tongue = {
	id: 'fr',
	numbers: [
		'zero', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf',
		'vingt', 'vingt et un', 'vingt-deux', 'vingt-trois', 'vingt-quatre', 'vingt-cinq', 'vingt-six', 'vingt-sept', 'vingt-huit', 'vingt-neuf', 'trente',
	],
	joint: null,
	phrases: [
		['je ne sais pas|je sais pas|aucune idee|je ne suis pas sure?|je suis pas sure?|j\'abandonne|je donne ma langue au chat', 'I don\'t know'],
		['je ne comprends pas la question|je comprends pas la question|je ne comprends pas|qu\'est-ce que tu veux dire|que veux-tu dire|que voulez-vous dire|autrement dit|avec d\'autres mots', 'what do you mean'],
		['je ne suis pas d\'accord|je suis pas d\'accord|tu te trompes|vous vous trompez|(?:l\'exemple|le test) est faux', 'I disagree'],
		['ne renvoie rien|ne retourne rien|aucune valeur|rien', 'nothing'], ['n\'affiche rien', 'prints nothing'],
		['(?:une )?liste vide', 'an empty list'], ['(?:une )?chaine vide', 'an empty string'], ['(?:un )?dictionnaire vide', 'an empty dictionary'], ['vide', 'empty'],
		['(?:une )?boucle infinie|a l\'infini|ne s\'arrete (?:jamais|pas)|ne finit jamais', 'forever'],
		['(?:leve|donne|provoque) une (?:erreur|exception)|plante', 'it raises an error'], ['une erreur', 'an error'],
		['vrai', 'true'], ['faux', 'false'], ['une (?:seule )?fois', 'once'], ['deux fois', 'twice'], ['jamais', 'never'], ['fois|tours|iterations', 'times'],
		['lignes', 'lines'], ['ligne', 'line'], ['premiere?', 'first'], ['deuxieme|seconde?', 'second'], ['troisieme', 'third'], ['quatrieme', 'fourth'], ['cinquieme', 'fifth'], ['derniere?', 'last'],
		['apres la', 'after'], ['avant la', 'before'], ['entre les', 'between'],
		['je pense que|je crois que|je dirais', 'I think'], ['peut-etre', 'maybe'], ['(?:devrait|doit) (?:renvoyer|retourner|donner|afficher|etre|valoir)', 'should be'],
		['renvoie|retourne', 'returns'], ['affiche', 'prints'], ['donne', 'gives'], ['vaut', 'is'], ['n\'est pas', 'is not'], ['c\'est|est|sont', 'is'], ['ca|cela|il|elle', 'it'], ['pas(?= \\d)', 'not'],
		['la reponse', 'the answer'], ['le resultat', 'the result'], ['la valeur', 'the value'], ['parce que|car|puisque', 'because'], ['donc|alors', 'so'], ['mais', 'but'], ['au lieu de', 'instead of'],
		['qu\'est-ce que?|que veut dire', 'what is'], ['comment', 'how do I'], ['pourquoi', 'why'], ['de(?= \\d+ a )', 'from'], ['a(?= \\d)|jusqu\'a', 'to'], ['pour', 'for'], ['quand', 'when'], ['et', 'and'], ['ou', 'or'], ['le|la|les', 'the'], ['une?', 'a'], ['dans|sur|en', 'on'], ['moins(?= \\d)', 'minus'],
	],
	whole: { oui: 'yes', non: 'no', un: '1', une: '1', quoi: 'what', aide: 'help' },
};
