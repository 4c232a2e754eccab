import { proxies } from './errors';
import { apply, construct, defineProperty, RealProxy, RealTypeError, RealWeakMap, weakGet, weakHas, weakSet } from './primordials';

/**
 * The class `Proxy`, whose objects are known: they answer by code of the program's, and are not to be asked. `makerOf` gives the class
 * that makes them, where what writes values for a person has one of its own.
 */
export function proxyClass(makerOf: () => unknown): unknown {
	const targets = new RealWeakMap<object, object>();
	const made = function Proxy(this: unknown, target: object, handler: object): object {
		if (!new.target) throw new RealTypeError("Constructor Proxy requires 'new'");
		const proxy = construct((makerOf() ?? RealProxy) as typeof RealProxy, [target, handler]) as object;
		weakSet(targets, proxy, target);
		return proxy;
	};
	const { revocable } = RealProxy;
	defineProperty(made, 'revocable', {
		value: (target: object, handler: object) => {
			const both = apply(revocable, RealProxy, [target, handler]) as { proxy: object };
			weakSet(targets, both.proxy, target);
			return both;
		},
		writable: true, enumerable: false, configurable: true,
	});
	Reflect.deleteProperty(made, 'prototype');
	proxies.isOne = (value) => weakHas(targets, value);
	proxies.target = (value) => {
		let target: unknown = value;
		while (typeof target === 'object' && target !== null && weakHas(targets, target)) target = weakGet(targets, target);
		return target;
	};
	return made;
}
