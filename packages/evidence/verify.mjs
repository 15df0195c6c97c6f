#!/usr/bin/env node
// The verifier of evidence bundles of Readdress in one file, which needs nothing but Node.js 18 or newer:
//   node verify.mjs PATH --trust trust.json
// Built from packages/evidence/src/verifier of Readdress (Apache-2.0), with fp-ts and io-ts (both MIT, copyright Giulio Canti). Do not edit it.
import { lstat, readFile, readdir } from "node:fs/promises";
import * as crypto from "node:crypto";
import { X509Certificate, createHash, createPublicKey, verify } from "node:crypto";
import * as zlib from "node:zlib";
import { join } from "node:path";
/**
* @since 2.0.0
*/
function identity$1(a) {
	return a;
}
function pipe(a, ab, bc, cd, de, ef, fg, gh, hi) {
	switch (arguments.length) {
		case 1: return a;
		case 2: return ab(a);
		case 3: return bc(ab(a));
		case 4: return cd(bc(ab(a)));
		case 5: return de(cd(bc(ab(a))));
		case 6: return ef(de(cd(bc(ab(a)))));
		case 7: return fg(ef(de(cd(bc(ab(a))))));
		case 8: return gh(fg(ef(de(cd(bc(ab(a)))))));
		case 9: return hi(gh(fg(ef(de(cd(bc(ab(a))))))));
		default:
			var ret = arguments[0];
			for (var i = 1; i < arguments.length; i++) ret = arguments[i](ret);
			return ret;
	}
}
/** @internal */
var isLeft$1 = function(ma) {
	return ma._tag === "Left";
};
/** @internal */
var isRight$1 = function(ma) {
	return ma._tag === "Right";
};
/** @internal */
var left$1 = function(e) {
	return {
		_tag: "Left",
		left: e
	};
};
/** @internal */
var right$1 = function(a) {
	return {
		_tag: "Right",
		right: a
	};
};
// node_modules/.pnpm/fp-ts@2.16.11/node_modules/fp-ts/es6/Functor.js
/** @internal */
function as$1(F) {
	return function(self, b) {
		return F.map(self, function() {
			return b;
		});
	};
}
/** @internal */
function asUnit$1(F) {
	var asM = as$1(F);
	return function(self) {
		return asM(self, void 0);
	};
}
// node_modules/.pnpm/fp-ts@2.16.11/node_modules/fp-ts/es6/Either.js
/**
* Constructs a new `Either` holding a `Left` value. This usually represents a failure, due to the right-bias of this
* structure.
*
* @category constructors
* @since 2.0.0
*/
var left = left$1;
/**
* Constructs a new `Either` holding a `Right` value. This usually represents a successful value due to the right bias
* of this structure.
*
* @category constructors
* @since 2.0.0
*/
var right = right$1;
var _map = function(fa, f) {
	return pipe(fa, map(f));
};
/**
* @category type lambdas
* @since 2.0.0
*/
var URI = "Either";
/**
* @category mapping
* @since 2.0.0
*/
var map = function(f) {
	return function(fa) {
		return isLeft(fa) ? fa : right(f(fa.right));
	};
};
asUnit$1({
	URI,
	map: _map
});
/**
* @category instances
* @since 2.10.0
*/
var FromEither = {
	URI,
	fromEither: identity$1
};
/**
* Returns `true` if the either is an instance of `Left`, `false` otherwise.
*
* @category refinements
* @since 2.0.0
*/
var isLeft = isLeft$1;
/**
* Returns `true` if the either is an instance of `Right`, `false` otherwise.
*
* @category refinements
* @since 2.0.0
*/
var isRight = isRight$1;
FromEither.fromEither;
// packages/evidence/src/verifier/older-node.ts
/** Gives Node.js 18 what it lacks and the reader of a bundle asks for: whether a text is well-formed. Newer ones keep their own answer. */
const fitOlderNode = () => {
	if (typeof String.prototype.isWellFormed === "function") return;
	Object.defineProperty(String.prototype, "isWellFormed", { value: function() {
		return !/\p{Surrogate}/u.test(this);
	} });
};
// packages/evidence/src/report/visible-text.ts
const unseen = [
	[0, 31],
	[127, 159],
	[173, 173],
	[847, 847],
	[1564, 1564],
	[4447, 4448],
	[6068, 6069],
	[6155, 6158],
	[8192, 8207],
	[8232, 8239],
	[8287, 8303],
	[10240, 10240],
	[12644, 12644],
	[55296, 57343],
	[65279, 65279],
	[65440, 65440],
	[65529, 65531],
	[917504, 917631]
];
const bracket = 10214;
/**
* A text without signs that turn lines round or cannot be seen: each of them is named instead.
*
* @example
* assert.equal(visibleText('a\u202eb'), 'a⟦U+202E⟧b')
*/
const visibleText = (text) => {
	let shown = "";
	for (const sign of text) {
		const point = sign.codePointAt(0) ?? 0;
		shown += isUnseen(point) ? `⟦U+${point.toString(16).toUpperCase().padStart(4, "0")}⟧` : sign;
	}
	return shown;
};
const isUnseen = (point) => point === bracket || unseen.some(([from, to]) => point >= from && point <= to);
// packages/evidence/src/verify/requirement.ts
/** Each of them. */
const requirements = [
	"complete",
	"signed",
	"stamped",
	"witnessed"
];
// packages/evidence/src/verifier/verify-arguments.ts
/** How the verifier is called. */
const usage = `Verify a bundle of evidence. It needs no store, no network and no other program.
核验一个证据包。无需店铺的数据、网络或其他程序。

  node verify.mjs PATH [--trust FILE] [--log-key KEY]… [--export-key KEY]… [--tsa-root FILE]…
                       [--witness KEY]… [--quorum N] [--require complete,signed,stamped,witnessed]
                       [--lang en|zh] [--json]

  PATH               the folder of the bundle, or its ZIP · 证据包的文件夹或 ZIP 文件
  --trust FILE       the public keys of the shop, which came by another way than the bundle · 店铺公钥文件，须通过其他渠道取得
  --log-key KEY      a key that signs the log of the shop, as NAME+ID+KEY · 签署店铺日志的公钥
  --export-key KEY   a key that signs bundles · 签署证据包的公钥
  --tsa-root FILE    the certificate of a time-stamp authority, in PEM · 时间戳机构的证书
  --witness KEY      a key of a witness of the log · 日志见证人的公钥
  --quorum N         how many witnesses must have signed; 1, if not said · 至少须有几名见证人签署
  --require LIST     what must be proved for 0 · 必须得到证明的内容
  --lang LANG        en or zh · 语言
  --json             one JSON document instead of text · 输出 JSON

Ends with 0 verified, 1 failed, 2 called wrongly, 3 not readable as a bundle, 4 verified with limits, 70 fault of the verifier.
结束码：0 通过，1 不通过，2 用法错误，3 无法作为证据包读取，4 部分通过，70 核验程序出错。
`;
/** The wish that the arguments of a call say; or what is wrong with them. */
const readVerifyArguments = (args) => {
	if (args.includes("--help") || args.includes("-h")) return right("help");
	const values = new Map(withValue.map((name) => [name, []]));
	const paths = [];
	let json = false;
	const rest = args.flatMap((arg) => {
		const [, name, value] = /^(--[a-z-]+)=(.*)$/s.exec(arg) ?? [];
		return name === void 0 || value === void 0 ? [arg] : [name, value];
	});
	for (let place = 0; place < rest.length; place += 1) {
		const arg = rest[place] ?? "";
		const given = values.get(arg);
		if (given !== void 0) {
			place += 1;
			const value = rest[place];
			if (value === void 0) return left(`${arg} has no value.`);
			given.push(value);
		} else if (arg === "--json") json = true;
		else if (arg.startsWith("-")) return left(`${visibleText(arg)} is not known.`);
		else paths.push(arg);
	}
	return wishOf({
		given: (name) => values.get(name) ?? [],
		paths,
		json
	});
};
const withValue = [
	"--trust",
	"--log-key",
	"--witness",
	"--quorum",
	"--export-key",
	"--tsa-root",
	"--require",
	"--lang"
];
const wishOf = ({ given, paths, json }) => {
	const [path, ...more] = paths;
	if (path === void 0 || more.length > 0) return left("One folder or ZIP is expected.");
	const language = given("--lang").at(-1) ?? "en";
	if (language !== "en" && language !== "zh") return left("--lang is en or zh.");
	const requires = readRequirements(given("--require").join(","));
	if (requires === null) return left(`--require is of ${requirements.join(", ")}.`);
	const quorum = given("--quorum").at(-1);
	if (quorum !== void 0 && !/^[1-9]\d?$/.test(quorum)) return left("--quorum is a number from 1.");
	const [trust, ...others] = given("--trust");
	if (others.length > 0) return left("--trust is given once.");
	return right({
		path,
		...trust === void 0 ? {} : { trust },
		logKeys: given("--log-key"),
		exportKeys: given("--export-key"),
		witnesses: given("--witness"),
		...quorum === void 0 ? {} : { quorum: Number(quorum) },
		tsaRoots: given("--tsa-root"),
		requires,
		language,
		json
	});
};
/** The requirements in a list with commas; null when one is none. */
const readRequirements = (list) => {
	const names = list.split(",").filter((name) => name !== "");
	const known = requirements.filter((name) => names.includes(name));
	return new Set(names).size === known.length ? known : null;
};
// packages/evidence/src/sha256.ts
const oneShot = crypto.hash;
/** The SHA-256 of a text in UTF-8, or of bytes, as base64url without padding: 43 characters. */
const sha256 = (input) => oneShot === void 0 ? crypto.createHash("sha256").update(input).digest("base64url") : oneShot("sha256", input, "base64url");
/** The same as 32 bytes. */
const sha256Bytes = (input) => oneShot === void 0 ? crypto.createHash("sha256").update(input).digest() : oneShot("sha256", input, "buffer");
/** The same as 64 hexadecimal digits. */
const sha256Hex = (input) => oneShot === void 0 ? crypto.createHash("sha256").update(input).digest("hex") : oneShot("sha256", input, "hex");
// packages/evidence/src/bundle/bag.ts
/** The layout of BagIt 1.0 (RFC 8493), with SHA-256. */
/** The digests of the payload. */
const manifestPath = "manifest-sha256.txt";
/** The digests of all other files but the signature. */
const tagManifestPath = "tagmanifest-sha256.txt";
/** What the exporter signed. */
const envelopePath = "signature/manifest.dsse.json";
/** The time stamp over the signature. */
const stampPath = "signature/manifest.tsr";
/** Whether a path may stand in a bundle: nothing that a file system could read as another place. */
const isBundlePath = (path) => path.length <= 100 && /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,3}$/.test(path);
/** The lines of a manifest over these files: digest, two spaces, path, sorted by the bytes of the lines' paths. */
const manifestOf = (files) => [...files.keys()].sort().map((path) => `${sha256Hex(files.get(path) ?? "")}  ${path}\n`).join("");
/** The files that the manifest of the payload covers. */
const payloadOf = (files) => filesWhere(files, (path) => path.startsWith("data/"));
/** The files that the tag manifest covers. */
const tagsOf = (files) => filesWhere(files, (path) => !path.startsWith("data/") && !path.startsWith("signature/") && path !== "tagmanifest-sha256.txt");
const filesWhere = (files, isWanted) => new Map([...files].filter(([path]) => isWanted(path)));
/** The verifier in one file, as it is published. */
const verifierPath = "verify.mjs";
/** What says that a folder is a bag. */
const bagItPath = "bagit.txt";
/** What says when it was packed, and how large its payload is. */
const bagInfoPath = "bag-info.txt";
/** The text of `bagit.txt`. */
const bagItText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/** The text of `bag-info.txt`: the day of packing, as YYYY-MM-DD, and how many bytes and files the payload has. */
const bagInfoText = (files, day) => {
	const payload = [...payloadOf(files).values()];
	return `Bagging-Date: ${day}\nPayload-Oxum: ${payload.reduce((sum, { length }) => sum + length, 0)}.${payload.length}\n`;
};
/** The day that a bag says it was packed on, as YYYY-MM-DD; empty where it says none. */
const baggingDate = (files) => /^Bagging-Date: (\d{4}-\d\d-\d\d)\n/.exec(Buffer.from(files.get("bag-info.txt") ?? "").toString("utf8"))?.[1] ?? "";
/** A refusal. */
const unreadable$1 = (reason, path) => ({
	type: "BundleUnreadable",
	reason,
	path
});
/** A refusal for what a system call has answered. Anything else is thrown again. */
const unreadableBy = (caught) => {
	if (!(caught instanceof Error && "code" in caught)) throw caught;
	return unreadable$1(caught.code === "ENOENT" ? "Missing" : "NotReadable", "");
};
// packages/evidence/src/bundle/names-met.ts
/**
* Tells for one path of a file after the other whether it can lie beside those before: on a file system without capitals too, and not with a file
* where another has a folder.
*/
const namesMet = () => {
	const met = new Map();
	return (path) => {
		const names = path.split("/");
		return names.every((_, depth) => {
			const isFile = depth === names.length - 1;
			const place = names.slice(0, depth + 1).join("/");
			const before = met.get(place.toLowerCase());
			met.set(place.toLowerCase(), isFile ? "" : place);
			return before === void 0 || !isFile && before === place;
		});
	};
};
// packages/evidence/src/zip/crc32.ts
const ownOfNode = zlib.crc32;
/** The CRC-32 by which a ZIP notices damage, 0 to 2³² − 1. */
const crc32 = (bytes) => ownOfNode?.(bytes) ?? crc32ByTable(bytes);
/** The same by a table. Source: APPNOTE.TXT 6.3.10 of PKWARE, section 4.4.7. */
const crc32ByTable = (bytes) => {
	let crc = 4294967295;
	for (const byte of bytes) crc = crc >>> 8 ^ (table[(crc ^ byte) & 255] ?? 0);
	return ~crc >>> 0;
};
const table = Uint32Array.from({ length: 256 }, (_, index) => {
	let crc = index;
	for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
	return crc;
});
// packages/evidence/src/zip/zip-records.ts
const localLength = 30;
const version$1 = 20;
const inUtf8 = 2048;
const stored = 0;
const midnight = 0;
const firstDay = 33;
const plainFile = 33188;
/** What stands before the bytes of a file. */
const localHeader = (entry) => named("PK", localLength, commonOf(entry), entry.name);
/** What the directory says of a file that begins at this place. */
const centralHeader = (entry, place) => {
	const header = named("PK", 46, [u16(788), ...commonOf(entry)], entry.name);
	header.writeUInt16LE(plainFile, 40);
	header.writeUInt32LE(place, 42);
	return header;
};
/** The end of a ZIP of so many files, whose directory begins at this place. */
const endRecord = (count, directoryLength, place) => Buffer.concat([
	Buffer.from("PK"),
	...[
		0,
		0,
		count,
		count
	].map(u16),
	...[directoryLength, place].map(u32),
	u16(0)
]);
const commonOf = ({ name, crc, size }) => [
	...[
		version$1,
		inUtf8,
		stored,
		midnight,
		firstDay
	].map(u16),
	...[
		crc,
		size,
		size
	].map(u32),
	u16(Buffer.byteLength(name))
];
const named = (signature, length, parts, name) => {
	const written = Buffer.concat([Buffer.from(signature), ...parts]);
	return Buffer.concat([
		written,
		Buffer.alloc(length - written.length),
		Buffer.from(name)
	]);
};
const u16 = (number) => {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(number);
	return bytes;
};
const u32 = (number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return bytes;
};
// packages/evidence/src/zip/read-zip.ts
/**
* The files of a ZIP as bundles are packed in, and of no other: its records are written again, and every byte compared. What it claims is held against
* the bytes that are there, and nothing is allocated for it: the files are parts of these bytes.
*/
const readZip = (bytes) => {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const end = endOf(zip);
	if (end === null) return refused("NotAZip");
	if (end.count > 1e4) return refused("TooMany");
	const files = new Map();
	const isFree = namesMet();
	let [at, place, total, before] = [
		end.place,
		0,
		0,
		""
	];
	let top = null;
	while (files.size < end.count) {
		const entry = entryAt(zip, at);
		if (entry === null) return refused("NotAsPacked");
		const { name, size, crc } = entry;
		const path = name.slice(name.indexOf("/") + 1);
		top ??= name.slice(0, name.length - path.length);
		if (!isTop(top)) return refused("NameNotAllowed");
		if (!isBundlePath(path)) return refused("NameNotAllowed", folderOf(path));
		if (!isFree(path)) return refused("SameName", path);
		if (isNoFile(zip, at)) return refused("NotAFile", path);
		total += size;
		if (size > 67108864 || total > 536870912) return refused("TooLarge", path);
		if (name !== `${top}${path}` || name <= before) return refused("NotAsPacked", path);
		const [central, local] = [centralHeader(entry, place), localHeader(entry)];
		const begin = place + local.length;
		if (!(liesAt(zip, at, central) && liesAt(zip, place, local) && begin + size <= end.place)) return refused("NotAsPacked", path);
		const file = zip.subarray(begin, begin + size);
		if (crc32(file) !== crc) return refused("Damaged", path);
		files.set(path, file);
		at += central.length;
		place = begin + size;
		before = name;
	}
	return place === end.place && at === zip.length - 22 ? right(files) : refused("NotAsPacked");
};
const refused = (reason, path = "") => left(unreadable$1(reason, path));
const liesAt = (zip, at, record) => zip.subarray(at, at + record.length).equals(record);
const endOf = (zip) => {
	const at = zip.length - 22;
	if (at < 0) return null;
	const [count, length, place] = [
		zip.readUInt16LE(at + 10),
		zip.readUInt32LE(at + 12),
		zip.readUInt32LE(at + 16)
	];
	return place + length === at && liesAt(zip, at, endRecord(count, length, place)) ? {
		count,
		place
	} : null;
};
const entryAt = (zip, at) => {
	if (at + 46 > zip.length - 22) return null;
	const begin = at + 46;
	return {
		name: zip.toString("latin1", begin, begin + zip.readUInt16LE(at + 28)),
		crc: zip.readUInt32LE(at + 16),
		size: zip.readUInt32LE(at + 24)
	};
};
const isTop = (top) => isBundlePath(top.slice(0, -1)) && top.indexOf("/") === top.length - 1;
const isNoFile = (zip, at) => ![0, 32768].includes(zip.readUInt16LE(at + 40) & 61440);
const folderOf = (path) => {
	const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
	return isBundlePath(folder) ? folder : "";
};
// packages/evidence/src/bundle/bundle-in-folder.ts
/** The files of a bundle in a folder. Nothing is followed, nothing is written, and nothing large is taken into memory. */
const readBundleFolder = (folder) => async () => {
	const files = new Map();
	const isFree = namesMet();
	let total = 0;
	const read = async (path) => {
		const place = join(folder, path);
		const found = await lstat(place);
		if (found.isDirectory()) return readAllIn(path);
		if (!found.isFile()) return unreadable$1("NotAFile", path);
		if (!isFree(path)) return unreadable$1("SameName", path);
		total += found.size;
		if (found.size > 67108864 || total > 536870912) return unreadable$1("TooLarge", path);
		if (files.size === 1e4) return unreadable$1("TooMany", path);
		files.set(path, await readFile(place));
		return null;
	};
	const readAllIn = async (path) => {
		for (const name of (await readdir(join(folder, path))).sort()) {
			const inner = path === "" ? name : `${path}/${name}`;
			if (!isBundlePath(inner)) return unreadable$1("NameNotAllowed", path);
			const fault = await read(inner);
			if (fault !== null) return fault;
		}
		return null;
	};
	try {
		if (!(await lstat(folder)).isDirectory()) return left(unreadable$1("NotAFile", ""));
		const fault = await readAllIn("");
		return fault === null ? right(files) : left(fault);
	} catch (caught) {
		return left(unreadableBy(caught));
	}
};
/** The files of a bundle in a folder or in a ZIP, whichever lies there. Nothing is unpacked, followed or written. */
const readBundle = (path) => async () => {
	try {
		const found = await lstat(path);
		if (found.isDirectory()) return readBundleFolder(path)();
		if (!found.isFile()) return left(unreadable$1("NotAFile", ""));
		if (found.size > 545259520) return left(unreadable$1("TooLarge", ""));
		return readZip(await readFile(path));
	} catch (caught) {
		return left(unreadableBy(caught));
	}
};
// packages/evidence/src/told/unreadable-text.ts
/** Why a folder or a ZIP is not read as a bundle. */
const unreadableText = (bundle, { reason, path }, language = "en") => {
	return `${visibleText(path === "" ? bundle : `${bundle}/${path}`)} ${unreadable[reason][language]}`;
};
const unreadable = {
	Missing: {
		en: "is not there: check the path.",
		zh: "不存在：请检查路径。"
	},
	NotAFile: {
		en: "is a link or a device: a bundle has none.",
		zh: "是链接或设备：证据包中不会有。"
	},
	NameNotAllowed: {
		en: "holds a name that no bundle has.",
		zh: "含有证据包不会有的文件名。"
	},
	SameName: {
		en: "has a name that another file of it has already, or has but for capitals.",
		zh: "与另一文件同名，或仅大小写不同。"
	},
	TooLarge: {
		en: "is larger than a bundle may be.",
		zh: "超过证据包允许的大小。"
	},
	TooMany: {
		en: "is one file more than a bundle may have.",
		zh: "超过证据包允许的文件数。"
	},
	NotReadable: {
		en: "cannot be read: check who may.",
		zh: "无法读取：请检查权限。"
	},
	NotAZip: {
		en: "is neither the folder nor the whole ZIP of a bundle: fetch it again.",
		zh: "既不是证据包的文件夹，也不是完整的证据包 ZIP：请重新获取。"
	},
	NotAsPacked: {
		en: "is not packed as a bundle is, but compressed, encrypted or by another program: unpack it, and verify the folder.",
		zh: "不是证据包的打包方式（被压缩、加密或由其他程序打包）：请解压后核验文件夹。"
	},
	Damaged: {
		en: "has other bytes than were packed: fetch the ZIP again.",
		zh: "与打包时的字节不同：请重新获取 ZIP。"
	}
};
// packages/evidence/src/verify/finding.ts
/** Each thing that can be found, and how it stands. */
const standings = {
	"manifest-ok": "proved",
	"unchecked-file": "fact",
	"unknown-file": "limit",
	altered: "fault",
	"missing-file": "fault",
	"extra-file": "fault",
	signed: "proved",
	"signature-bad": "fault",
	"signer-unknown": "limit",
	"chain-ok": "proved",
	"tampered-canonical": "fault",
	"tampered-data": "fault",
	"tampered-metadata": "fault",
	"tampered-link": "fault",
	"tampered-revision": "fault",
	"tampered-stream": "fault",
	"tampered-tenant": "fault",
	"data-redacted": "limit",
	"before-adoption": "limit",
	"unknown-version": "limit",
	disclosed: "fact",
	withheld: "fact",
	erased: "fact",
	"erased-unproved": "limit",
	"disclosure-false": "fault",
	"leaf-unlisted": "fault",
	"attachment-ok": "proved",
	"attachment-false": "fault",
	anchored: "proved",
	"anchor-false": "fault",
	"log-key-unknown": "limit",
	"log-key-other": "limit",
	"log-key-stolen": "limit",
	"log-key-ended": "fault",
	"log-consistent": "proved",
	"log-inconsistent": "fault",
	"report-ok": "proved",
	"report-false": "fault",
	complete: "proved",
	"completeness-unproved": "limit",
	forked: "fault",
	"tail-truncated": "fault",
	"unanchored-tail": "limit",
	stamped: "proved",
	"stamp-false": "fault",
	"stamp-unknown": "fact",
	"not-stamped": "limit",
	witnessed: "proved",
	"not-witnessed": "limit"
};
/** A finding. */
const finding = (code, { file = null, rev = null, detail = null } = {}) => ({
	code,
	file,
	rev,
	detail
});
/** A bundle fails by one fault, and is limited by one limit. */
const verdictOf = (findings) => {
	const found = new Set(findings.map(({ code }) => standings[code]));
	if (found.has("fault")) return "failed";
	return found.has("limit") ? "verified-with-limits" : "verified";
};
// packages/evidence/src/told/finding-sentences.ts
const at$1 = ({ file, rev }) => rev === null ? file ?? "the bundle" : `the event at revision ${rev}`;
/** In English. */
const findingSentences = {
	"manifest-ok": ({ detail }) => `All ${detail} files are those that were signed.`,
	altered: ({ file }) => `${file} was altered after it was signed.`,
	"missing-file": ({ file }) => `${file} is missing.`,
	"extra-file": ({ file }) => `${file} was not among the files that were signed.`,
	signed: ({ detail }) => `It was signed with the key ${detail}.`,
	"signature-bad": () => "The signature does not hold.",
	"signer-unknown": () => "Who signed it is not proved: no key of the signer was given.",
	"chain-ok": ({ detail }) => `All ${detail} events follow one another, and none was changed, removed or added between.`,
	"tampered-canonical": (finding) => `${at$1(finding)} is not in the form that is written.`,
	"tampered-data": (finding) => `The data of ${at$1(finding)} were changed.`,
	"tampered-metadata": (finding) => `The metadata of ${at$1(finding)} were changed.`,
	"tampered-link": (finding) => `${at$1(finding)} does not follow the one before it.`,
	"tampered-revision": (finding) => `There is a gap before ${at$1(finding)}.`,
	"tampered-stream": (finding) => `${at$1(finding)} is of another order.`,
	"tampered-tenant": (finding) => `${at$1(finding)} is of another shop.`,
	"data-redacted": (finding) => `The data of ${at$1(finding)} were redacted; its place and its digest stand.`,
	"before-adoption": ({ detail }) => `The first ${detail} events were written before the chain began, and are fixed since then.`,
	"unknown-version": (finding) => `${at$1(finding)} is of a version that this program does not know.`,
	disclosed: null,
	withheld: null,
	erased: null,
	"erased-unproved": ({ rev, detail }) => `event ${rev}: ${detail?.slice(1)} is said to be erased, and no event says so.`,
	"disclosure-false": ({ file }) => `A value in ${file} is not one that was stored.`,
	"leaf-unlisted": ({ rev, detail }) => `event ${rev}: ${detail?.slice(1)} is neither shown nor listed as withheld, or both.`,
	"attachment-ok": ({ file, rev }) => `${file} is the file that the event at revision ${rev} names.`,
	"attachment-false": ({ file, rev }) => rev === null ? `Nothing says which event names ${file}.` : `${file} is not the file that the event at revision ${rev} names, or is listed twice.`,
	anchored: ({ rev, detail }) => `The events up to revision ${rev} were on the signed log when it had ${detail} records.`,
	"anchor-false": (finding) => `The log does not have ${at$1(finding)}.`,
	"log-key-unknown": ({ detail }) => `Who signed the log of ${detail} records is not proved: no key of it was given.`,
	"log-key-other": ({ detail }) => `The log of ${detail} records is signed with another key of this name than was given, which proves nothing. A shop that has changed its key says so in its newest trust.json.`,
	"log-key-stolen": ({ detail }) => `The key that signed the log of ${detail} records was stolen since, and no stamp shows that it was signed before.`,
	"log-key-ended": ({ detail }) => `The log of ${detail} records is signed with a key that the shop had given up before it had so many: somebody else signed it.`,
	"log-consistent": () => "Between its checkpoints the log only grew.",
	"log-inconsistent": (finding) => `Between its checkpoints the log was rewritten, at ${at$1(finding)}.`,
	"report-ok": ({ file }) => `${file} says what the events say: it was made again, and every byte is the same.`,
	"report-false": ({ file }) => `${file} is not the report of these events.`,
	complete: ({ rev, detail }) => `Revision ${rev} was the last event of the order when the log was signed on ${detail}; none is hidden.`,
	"completeness-unproved": () => "That no later event is hidden is not proved.",
	forked: ({ rev }) => `Another event than the one at revision ${rev} was on the log before: somebody has rewritten the order.`,
	"unchecked-file": ({ file }) => `${file} is as it was signed; nothing proves what it says.`,
	"unknown-file": ({ file }) => `${file} is none of the files of a bundle; nothing proves what it says.`,
	"tail-truncated": ({ rev }) => `The order has events up to revision ${rev}, which are hidden here.`,
	"unanchored-tail": () => "The last events are not on the signed log.",
	stamped: ({ rev, detail }) => {
		return `${rev === null ? "The bundle was signed" : `The events up to revision ${rev} were on the log`} by ${detail}, as a third party stamped.`;
	},
	"stamp-false": ({ file, detail }) => `The time stamp ${file} does not hold: its ${detail} is wrong.`,
	"stamp-unknown": ({ file }) => `Who made the time stamp ${file} is not proved: no authority of it was given.`,
	"not-stamped": () => "No time stamp of a third party covers it: its times are those of the shop.",
	witnessed: ({ rev, detail }) => `The log up to revision ${rev} was seen, and found to have only grown, by ${detail}.`,
	"not-witnessed": ({ detail }) => `Of the witnesses that are wanted, ${detail} signed the end of the log.`
};
/** What is said of many at once, behind their number. */
const factsTold = {
	disclosed: "personal values are shown, and are those that were stored",
	withheld: "personal values are withheld",
	erased: "personal values were erased, as the chain records"
};
// packages/evidence/src/told/finding-sentences-in-chinese.ts
const at = ({ file, rev }) => rev === null ? file ?? "证据包" : `第 ${rev} 版次的事件`;
// packages/evidence/src/told/verification-text.ts
const wordings = {
	en: {
		verdicts: {
			verified: "VERIFIED: everything that was asked for is proved.",
			"verified-with-limits": "VERIFIED WITH LIMITS: nothing is false, and not everything is proved.",
			failed: "FAILED: this bundle is not what the shop signed."
		},
		said: findingSentences,
		told: factsTold,
		many: (count, told, places) => `${count} ${told} (${places.map(([rev, pointers]) => `event ${rev}: ${pointers}`).join("; ")}).`
	},
	zh: {
		verdicts: {
			verified: "核验通过：所要求的全部内容均已证明。",
			"verified-with-limits": "部分核验通过：没有虚假之处，但并非全部内容都得到证明。",
			failed: "核验不通过：本证据包不是店铺签名时的内容。"
		},
		said: {
			"manifest-ok": ({ detail }) => `全部 ${detail} 个文件均为签名时的文件。`,
			altered: ({ file }) => `${file} 在签名后被改动。`,
			"missing-file": ({ file }) => `缺少文件 ${file}。`,
			"extra-file": ({ file }) => `${file} 不在已签名的文件之列。`,
			signed: ({ detail }) => `由密钥 ${detail} 签名。`,
			"signature-bad": () => "签名不成立。",
			"signer-unknown": () => "未能证明由谁签名：没有给出签名人的公钥。",
			"chain-ok": ({ detail }) => `全部 ${detail} 个事件前后相连，其间没有改动、删除或插入。`,
			"tampered-canonical": (finding) => `${at(finding)}不是写入时的形式。`,
			"tampered-data": (finding) => `${at(finding)}的数据被改动。`,
			"tampered-metadata": (finding) => `${at(finding)}的元数据被改动。`,
			"tampered-link": (finding) => `${at(finding)}与前一个事件不相连。`,
			"tampered-revision": (finding) => `${at(finding)}之前有缺失。`,
			"tampered-stream": (finding) => `${at(finding)}属于另一订单。`,
			"tampered-tenant": (finding) => `${at(finding)}属于另一店铺。`,
			"data-redacted": (finding) => `${at(finding)}的数据已被涂销；其位置与摘要仍在。`,
			"before-adoption": ({ detail }) => `最初的 ${detail} 个事件写于哈希链启用之前，自启用时起固定。`,
			"unknown-version": (finding) => `${at(finding)}的版本，本程序无法识别。`,
			disclosed: null,
			withheld: null,
			erased: null,
			"erased-unproved": ({ rev, detail }) => `事件 ${rev}：${detail?.slice(1)} 称已删除，但没有事件记录此删除。`,
			"disclosure-false": ({ file }) => `${file} 中有一项不是原先存储的内容。`,
			"leaf-unlisted": ({ rev, detail }) => `事件 ${rev}：${detail?.slice(1)} 既未出示也未列为不出示，或两者都有。`,
			"attachment-ok": ({ file, rev }) => `${file} 是第 ${rev} 版次的事件所指的文件。`,
			"attachment-false": ({ file, rev }) => rev === null ? `没有说明 ${file} 由哪个事件所指。` : `${file} 不是第 ${rev} 版次的事件所指的文件，或被重复列出。`,
			anchored: ({ rev, detail }) => `日志有 ${detail} 条记录并签名时，至第 ${rev} 版次的事件已在其中。`,
			"anchor-false": (finding) => `日志中没有${at(finding)}。`,
			"log-key-unknown": ({ detail }) => `未能证明由谁签署了有 ${detail} 条记录的日志：没有给出其公钥。`,
			"log-key-other": ({ detail }) => `有 ${detail} 条记录的日志由同名的另一密钥签署，不在所给公钥之列，因此不能证明任何事。店铺若更换过密钥，其最新的 trust.json 会列出。`,
			"log-key-stolen": ({ detail }) => `签署有 ${detail} 条记录的日志的密钥后来被盗，且没有时间戳证明签署在此之前。`,
			"log-key-ended": ({ detail }) => `有 ${detail} 条记录的日志由店铺此前已停用的密钥签署：签署者另有其人。`,
			"log-consistent": () => "各检查点之间，日志只增不改。",
			"log-inconsistent": (finding) => `各检查点之间，日志被改写：${at(finding)}。`,
			"report-ok": ({ file }) => `${file} 与事件一致：重新生成后逐字节相同。`,
			"report-false": ({ file }) => `${file} 不是这些事件的报告。`,
			complete: ({ rev, detail }) => `日志于 ${detail} 签名时，第 ${rev} 版次是该订单的最后一个事件，没有隐瞒。`,
			"completeness-unproved": () => "未能证明没有隐瞒之后的事件。",
			forked: ({ rev }) => `第 ${rev} 版次，日志中先前记录的是另一事件：订单被改写。`,
			"unchecked-file": ({ file }) => `${file} 与签名时一致；其内容无从证明。`,
			"unknown-file": ({ file }) => `${file} 不是证据包应有的文件；其内容无从证明。`,
			"tail-truncated": ({ rev }) => `该订单的事件至第 ${rev} 版次，其后部分在此被隐瞒。`,
			"unanchored-tail": () => "最后的事件尚未进入已签名的日志。",
			stamped: ({ rev, detail }) => rev === null ? `第三方时间戳证明：证据包不晚于 ${detail} 签名。` : `第三方时间戳证明：至第 ${rev} 版次的事件不晚于 ${detail} 已在日志中。`,
			"stamp-false": ({ file, detail }) => `时间戳 ${file} 不成立：其 ${detail} 有误。`,
			"stamp-unknown": ({ file }) => `未能证明时间戳 ${file} 由谁签发：没有给出其机构证书。`,
			"not-stamped": () => "没有第三方时间戳覆盖：所有时间均为店铺自己的时间。",
			witnessed: ({ rev, detail }) => `见证人看到至第 ${rev} 版次的日志，且只增不改：${detail}。`,
			"not-witnessed": ({ detail }) => `所要求的见证人中，签署日志末尾的有 ${detail}。`
		},
		told: {
			disclosed: "项个人信息已出示，且为原先存储的内容",
			withheld: "项个人信息未出示",
			erased: "项个人信息已删除，链上有记录"
		},
		many: (count, told, places) => `${count} ${told}（${places.map(([rev, pointers]) => `事件 ${rev}：${pointers}`).join("；")}）。`
	}
};
/** What a bundle proves, for people: the verdict first, then what is false, what is not proved, and what is. */
const verificationText = ({ verdict, findings: found }, language = "en") => {
	const wording = wordings[language];
	const findings = found.map(visible);
	const lines = order.flatMap((standing) => grouped(findings.filter(({ code }) => standings[code] === standing), wording).map((line) => `  ${marks[standing]} ${line}\n`));
	return `${wording.verdicts[verdict]}\n${lines.join("")}`;
};
const order = [
	"fault",
	"limit",
	"proved",
	"fact"
];
const marks = {
	fault: "✗",
	limit: "?",
	proved: "✓",
	fact: "·"
};
const visible = ({ code, file, rev, detail }) => ({
	code,
	file: file === null ? null : visibleText(file),
	rev: rev === null ? null : visibleText(rev),
	detail: detail === null ? null : visibleText(detail)
});
const grouped = (findings, { said, told, many }) => {
	const facts = new Map();
	const lines = [];
	for (const finding of findings) {
		const { code, rev, detail } = finding;
		const sentence = said[code];
		if (sentence !== null) {
			lines.push(sentence(finding));
			continue;
		}
		const places = facts.get(code) ?? new Map();
		const pointers = places.get(rev ?? "") ?? [];
		pointers.push(detail?.slice(1) ?? "");
		facts.set(code, places.set(rev ?? "", pointers));
	}
	for (const [code, places] of facts) {
		const count = [...places.values()].reduce((sum, { length }) => sum + length, 0);
		lines.push(many(count, told[code] ?? "", [...places].map(([rev, pointers]) => [rev, pointers.join(", ")])));
	}
	return lines;
};
// packages/evidence/src/verify/read-lines.ts
const mostLines = 1e5;
const longestLine = 1048576;
/** The lines of a file, without their line feeds; null when it is not there, does not end with one, or has more or longer lines than any bundle. */
const linesOf = (files, path) => {
	const bytes = files.get(path);
	if (bytes === void 0) return null;
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const lines = [];
	let begin = 0;
	while (begin < file.length) {
		const end = file.indexOf(10, begin);
		if (end < 0 || end - begin > longestLine || lines.length === mostLines) return null;
		lines.push(file.subarray(begin, end));
		begin = end + 1;
	}
	return lines;
};
// packages/event-store/src/json-pointer.ts
/** A name as it stands in a JSON pointer (RFC 6901, section 3). */
const escapedName = (name) => name.includes("~") || name.includes("/") ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
/** The pointer of a place whose way was noted from its end to its beginning, in escaped names. */
const pointerFromTheEnd = (names) => names.reduceRight((pointer, name) => `${pointer}/${name}`, "");
// packages/event-store/src/plain-object.ts
/** Whether an object is what JSON text makes: of no class, and without symbols. */
const isPlainObject = (value) => {
	const prototype = Object.getPrototypeOf(value);
	return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0;
};
// packages/event-store/src/canonical-json.ts
/** The text that these functions write is hashed and sealed: it never changes. */
const deepest = 64;
/**
* The canonical text under the profile Evidence JSON v1, by which everything is hashed and sealed: its numbers are safe integers.
*
* @example
* assert.deepEqual(evidenceJson([1, null]), Either.right('[1,null]'))
* assert.deepEqual(evidenceJson({ weight: 1.5 }), Either.left({ type: 'NotCanonical', reason: 'NumberOutOfProfile', at: '/weight' }))
*/
const evidenceJson = (value) => written$1(value, Number.isSafeInteger);
const written$1 = (value, isAllowed) => {
	const writing = {
		isAllowed,
		pathFromTheEnd: [],
		reason: "NotJson"
	};
	const text = textOf$2(value, writing, 0);
	return text === void 0 ? left({
		type: "NotCanonical",
		reason: writing.reason,
		at: pointerFromTheEnd(writing.pathFromTheEnd)
	}) : right(text);
};
const refuse$2 = (writing, reason) => {
	writing.reason = reason;
};
const textOf$2 = (value, writing, depth) => {
	switch (typeof value) {
		case "string": return value.isWellFormed() ? JSON.stringify(value) : refuse$2(writing, "LoneSurrogate");
		case "boolean": return value ? "true" : "false";
		case "number": return writing.isAllowed(value) ? String(value) : refuse$2(writing, "NumberOutOfProfile");
		case "object":
			if (value === null) return "null";
			if (depth === deepest) return refuse$2(writing, "TooDeep");
			return Array.isArray(value) ? textOfArray(value, writing, depth) : textOfObject(value, writing, depth);
		case "undefined":
		case "function":
		case "symbol":
		case "bigint": return refuse$2(writing, "NotJson");
	}
};
const textOfArray = (values, writing, depth) => {
	let text = "";
	for (let index = 0; index < values.length; index += 1) {
		const item = textOf$2(values[index], writing, depth + 1);
		if (item === void 0) {
			writing.pathFromTheEnd.push(String(index));
			return;
		}
		text += index === 0 ? item : `,${item}`;
	}
	return `[${text}]`;
};
const textOfObject = (value, writing, depth) => {
	if (!isPlainObject(value)) return refuse$2(writing, "NotJson");
	let text = "";
	for (const name of sorted(Object.keys(value))) {
		const nameText = textOfName(name);
		if (nameText === void 0) return refuse$2(writing, "LoneSurrogate");
		const member = name === "__proto__" ? refuse$2(writing, "ReservedKey") : textOf$2(value[name], writing, depth + 1);
		if (member === void 0) {
			writing.pathFromTheEnd.push(escapedName(name));
			return;
		}
		text += text === "" ? nameText + member : `,${nameText}${member}`;
	}
	return `{${text}}`;
};
const sorted = (names) => {
	if (names.length > fewNames) return names.sort();
	for (let next = 1; next < names.length; next += 1) {
		const name = names[next] ?? "";
		let place = next;
		for (let before = names[place - 1]; before !== void 0 && before > name; before = names[place - 1]) {
			names[place] = before;
			place -= 1;
		}
		names[place] = name;
	}
	return names;
};
const fewNames = 24;
const known = new Map();
const mostKnown = 1e3;
const textOfName = (name) => {
	const before = known.get(name);
	if (before !== void 0) return before;
	if (!name.isWellFormed()) return void 0;
	const text = `${JSON.stringify(name)}:`;
	if (known.size < mostKnown) known.set(name, text);
	return text;
};
// packages/event-store/src/json.ts
/** Whether a JSON value is an object, and not an array, a text, a number, a boolean or null. */
const isJsonObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// node_modules/.pnpm/io-ts@2.2.22_fp-ts@2.16.11/node_modules/io-ts/es6/index.js
/**
* @since 1.0.0
*/
var __extends = (function() {
	var extendStatics = function(d, b) {
		extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
			d.__proto__ = b;
		} || function(d, b) {
			for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
		};
		return extendStatics(d, b);
	};
	return function(d, b) {
		if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
		extendStatics(d, b);
		function __() {
			this.constructor = d;
		}
		d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
	};
})();
var __assign = function() {
	__assign = Object.assign || function(t) {
		for (var s, i = 1, n = arguments.length; i < n; i++) {
			s = arguments[i];
			for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
		}
		return t;
	};
	return __assign.apply(this, arguments);
};
var __spreadArray = function(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
};
/**
* @category Decode error
* @since 1.0.0
*/
var failures = left;
/**
* @category Decode error
* @since 1.0.0
*/
var failure = function(value, context, message) {
	return failures([{
		value,
		context,
		message
	}]);
};
/**
* @category Decode error
* @since 1.0.0
*/
var success = right;
/**
* @category Codec
* @since 1.0.0
*/
var Type = function() {
	function Type(name, is, validate, encode) {
		this.name = name;
		this.is = is;
		this.validate = validate;
		this.encode = encode;
		this.decode = this.decode.bind(this);
	}
	/**
	* @since 1.0.0
	*/
	Type.prototype.pipe = function(ab, name) {
		var _this = this;
		if (name === void 0) name = "pipe(".concat(this.name, ", ").concat(ab.name, ")");
		return new Type(name, ab.is, function(i, c) {
			var e = _this.validate(i, c);
			if (isLeft(e)) return e;
			return ab.validate(e.right, c);
		}, this.encode === identity && ab.encode === identity ? identity : function(b) {
			return _this.encode(ab.encode(b));
		});
	};
	/**
	* @since 1.0.0
	*/
	Type.prototype.asDecoder = function() {
		return this;
	};
	/**
	* @since 1.0.0
	*/
	Type.prototype.asEncoder = function() {
		return this;
	};
	/**
	* a version of `validate` with a default context
	* @since 1.0.0
	*/
	Type.prototype.decode = function(i) {
		return this.validate(i, [{
			key: "",
			type: this,
			actual: i
		}]);
	};
	return Type;
}();
/**
* @since 1.0.0
*/
var identity = function(a) {
	return a;
};
/**
* @since 1.0.0
*/
function getFunctionName(f) {
	return f.displayName || f.name || "<function".concat(f.length, ">");
}
/**
* @since 1.0.0
*/
function appendContext(c, key, decoder, actual) {
	var len = c.length;
	var r = Array(len + 1);
	for (var i = 0; i < len; i++) r[i] = c[i];
	r[len] = {
		key,
		type: decoder,
		actual
	};
	return r;
}
function pushAll(xs, ys) {
	var l = ys.length;
	for (var i = 0; i < l; i++) xs.push(ys[i]);
}
var hasOwnProperty = Object.prototype.hasOwnProperty;
function getNameFromProps(props) {
	return Object.keys(props).map(function(k) {
		return "".concat(k, ": ").concat(props[k].name);
	}).join(", ");
}
function useIdentity(codecs) {
	for (var i = 0; i < codecs.length; i++) if (codecs[i].encode !== identity) return false;
	return true;
}
function getInterfaceTypeName(props) {
	return "{ ".concat(getNameFromProps(props), " }");
}
function getPartialTypeName(inner) {
	return "Partial<".concat(inner, ">");
}
function enumerableRecord(keys, domain, codomain, name) {
	if (name === void 0) name = "{ [K in ".concat(domain.name, "]: ").concat(codomain.name, " }");
	var len = keys.length;
	var props = {};
	for (var i = 0; i < len; i++) props[keys[i]] = codomain;
	var exactCodec = strict(props, name);
	return new DictionaryType(name, function(u) {
		return exactCodec.is(u);
	}, exactCodec.validate, exactCodec.encode, domain, codomain);
}
/**
* @internal
*/
function getDomainKeys(domain) {
	var _a;
	if (isLiteralC(domain)) {
		var literal_1 = domain.value;
		if (string.is(literal_1)) return _a = {}, _a[literal_1] = null, _a;
	} else if (isKeyofC(domain)) return domain.keys;
	else if (isUnionC(domain)) {
		var keys = domain.types.map(function(type) {
			return getDomainKeys(type);
		});
		return keys.some(undefinedType.is) ? void 0 : Object.assign.apply(Object, __spreadArray([{}], keys, false));
	}
}
function stripNonDomainKeys(o, domain) {
	var keys = Object.keys(o);
	var len = keys.length;
	var shouldStrip = false;
	var r = {};
	for (var i = 0; i < len; i++) {
		var k = keys[i];
		if (domain.is(k)) r[k] = o[k];
		else shouldStrip = true;
	}
	return shouldStrip ? r : o;
}
function nonEnumerableRecord(domain, codomain, name) {
	if (name === void 0) name = "{ [K in ".concat(domain.name, "]: ").concat(codomain.name, " }");
	return new DictionaryType(name, function(u) {
		if (UnknownRecord.is(u)) return Object.keys(u).every(function(k) {
			return !domain.is(k) || codomain.is(u[k]);
		});
		return isAnyC(codomain) && Array.isArray(u);
	}, function(u, c) {
		if (UnknownRecord.is(u)) {
			var a = {};
			var errors = [];
			var keys = Object.keys(u);
			var len = keys.length;
			var changed = false;
			for (var i = 0; i < len; i++) {
				var k = keys[i];
				var ok = u[k];
				var domainResult = domain.validate(k, appendContext(c, k, domain, k));
				if (isLeft(domainResult)) changed = true;
				else {
					var vk = domainResult.right;
					changed = changed || vk !== k;
					k = vk;
					var codomainResult = codomain.validate(ok, appendContext(c, k, codomain, ok));
					if (isLeft(codomainResult)) pushAll(errors, codomainResult.left);
					else {
						var vok = codomainResult.right;
						changed = changed || vok !== ok;
						a[k] = vok;
					}
				}
			}
			return errors.length > 0 ? failures(errors) : success(changed ? a : u);
		}
		if (isAnyC(codomain) && Array.isArray(u)) return success(u);
		return failure(u, c);
	}, domain.encode === identity && codomain.encode === identity ? function(a) {
		return stripNonDomainKeys(a, domain);
	} : function(a) {
		var s = {};
		var keys = Object.keys(stripNonDomainKeys(a, domain));
		var len = keys.length;
		for (var i = 0; i < len; i++) {
			var k = keys[i];
			s[String(domain.encode(k))] = codomain.encode(a[k]);
		}
		return s;
	}, domain, codomain);
}
function getUnionName(codecs) {
	return "(" + codecs.map(function(type) {
		return type.name;
	}).join(" | ") + ")";
}
/**
* @internal
*/
function mergeAll(base, us) {
	var equal = true;
	var primitive = true;
	var baseIsNotADictionary = !UnknownRecord.is(base);
	for (var _i = 0, us_1 = us; _i < us_1.length; _i++) {
		var u = us_1[_i];
		if (u !== base) equal = false;
		if (UnknownRecord.is(u)) primitive = false;
	}
	if (equal) return base;
	else if (primitive) return us[us.length - 1];
	var r = {};
	for (var _a = 0, us_2 = us; _a < us_2.length; _a++) {
		var u = us_2[_a];
		for (var k in u) if (!hasOwnProperty.call(r, k) || baseIsNotADictionary || u[k] !== base[k]) r[k] = u[k];
	}
	return r;
}
function getProps(codec) {
	switch (codec._tag) {
		case "RefinementType":
		case "ReadonlyType": return getProps(codec.type);
		case "InterfaceType":
		case "StrictType":
		case "PartialType": return codec.props;
		case "IntersectionType": return codec.types.reduce(function(props, type) {
			return Object.assign(props, getProps(type));
		}, {});
	}
}
function stripKeys(o, props) {
	var keys = Object.getOwnPropertyNames(o);
	var shouldStrip = false;
	var r = {};
	for (var i = 0; i < keys.length; i++) {
		var key = keys[i];
		if (!hasOwnProperty.call(props, key)) shouldStrip = true;
		else r[key] = o[key];
	}
	return shouldStrip ? r : o;
}
function getExactTypeName(codec) {
	if (isTypeC(codec)) return "{| ".concat(getNameFromProps(codec.props), " |}");
	else if (isPartialC(codec)) return getPartialTypeName("{| ".concat(getNameFromProps(codec.props), " |}"));
	return "Exact<".concat(codec.name, ">");
}
function isNonEmpty(as) {
	return as.length > 0;
}
/**
* @internal
*/
var emptyTags = {};
function intersect(a, b) {
	var r = [];
	for (var _i = 0, a_1 = a; _i < a_1.length; _i++) {
		var v = a_1[_i];
		if (b.indexOf(v) !== -1) r.push(v);
	}
	return r;
}
function mergeTags(a, b) {
	if (a === emptyTags) return b;
	if (b === emptyTags) return a;
	var r = Object.assign({}, a);
	for (var k in b) if (hasOwnProperty.call(a, k)) {
		var intersection_1 = intersect(a[k], b[k]);
		if (isNonEmpty(intersection_1)) r[k] = intersection_1;
		else {
			r = emptyTags;
			break;
		}
	} else r[k] = b[k];
	return r;
}
function intersectTags(a, b) {
	if (a === emptyTags || b === emptyTags) return emptyTags;
	var r = emptyTags;
	for (var k in a) if (hasOwnProperty.call(b, k)) {
		if (intersect(a[k], b[k]).length === 0) {
			if (r === emptyTags) r = {};
			r[k] = a[k].concat(b[k]);
		}
	}
	return r;
}
function isAnyC(codec) {
	return codec._tag === "AnyType";
}
function isLiteralC(codec) {
	return codec._tag === "LiteralType";
}
function isKeyofC(codec) {
	return codec._tag === "KeyofType";
}
function isTypeC(codec) {
	return codec._tag === "InterfaceType";
}
function isPartialC(codec) {
	return codec._tag === "PartialType";
}
function isStrictC(codec) {
	return codec._tag === "StrictType";
}
function isExactC(codec) {
	return codec._tag === "ExactType";
}
function isRefinementC(codec) {
	return codec._tag === "RefinementType";
}
function isIntersectionC(codec) {
	return codec._tag === "IntersectionType";
}
function isUnionC(codec) {
	return codec._tag === "UnionType";
}
function isRecursiveC(codec) {
	return codec._tag === "RecursiveType";
}
function isReadonlyC(codec) {
	return codec._tag === "ReadonlyType";
}
var lazyCodecs = [];
/**
* @internal
*/
function getTags(codec) {
	if (lazyCodecs.indexOf(codec) !== -1) return emptyTags;
	if (isTypeC(codec) || isStrictC(codec)) {
		var index = emptyTags;
		for (var k in codec.props) {
			var prop = codec.props[k];
			if (isLiteralC(prop)) {
				if (index === emptyTags) index = {};
				index[k] = [prop.value];
			}
		}
		return index;
	} else if (isExactC(codec) || isRefinementC(codec) || isReadonlyC(codec)) return getTags(codec.type);
	else if (isIntersectionC(codec)) return codec.types.reduce(function(tags, codec) {
		return mergeTags(tags, getTags(codec));
	}, emptyTags);
	else if (isUnionC(codec)) return codec.types.slice(1).reduce(function(tags, codec) {
		return intersectTags(tags, getTags(codec));
	}, getTags(codec.types[0]));
	else if (isRecursiveC(codec)) {
		lazyCodecs.push(codec);
		var tags = getTags(codec.type);
		lazyCodecs.pop();
		return tags;
	}
	return emptyTags;
}
/**
* @internal
*/
function getIndex(codecs) {
	var tags = getTags(codecs[0]);
	var keys = Object.keys(tags);
	var len = codecs.length;
	var _loop_1 = function(k) {
		var all = tags[k].slice();
		var index = [tags[k]];
		for (var i = 1; i < len; i++) {
			var codec = codecs[i];
			var values = getTags(codec)[k];
			if (values === void 0) return "continue-keys";
			else if (values.some(function(v) {
				return all.indexOf(v) !== -1;
			})) return "continue-keys";
			else {
				all.push.apply(all, values);
				index.push(values);
			}
		}
		return { value: [k, index] };
	};
	keys: for (var _i = 0, keys_1 = keys; _i < keys_1.length; _i++) {
		var k = keys_1[_i];
		var state_1 = _loop_1(k);
		if (typeof state_1 === "object") return state_1.value;
		switch (state_1) {
			case "continue-keys": continue keys;
		}
	}
}
/**
* @category primitives
* @since 1.0.0
*/
var nullType = new (function(_super) {
	__extends(NullType, _super);
	function NullType() {
		var _this = _super.call(this, "null", function(u) {
			return u === null;
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "NullType";
		return _this;
	}
	return NullType;
}(Type))();
var undefinedType = new (function(_super) {
	__extends(UndefinedType, _super);
	function UndefinedType() {
		var _this = _super.call(this, "undefined", function(u) {
			return u === void 0;
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "UndefinedType";
		return _this;
	}
	return UndefinedType;
}(Type))();
new (function(_super) {
	__extends(VoidType, _super);
	function VoidType() {
		var _this = _super.call(this, "void", undefinedType.is, undefinedType.validate, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "VoidType";
		return _this;
	}
	return VoidType;
}(Type))();
new (function(_super) {
	__extends(UnknownType, _super);
	function UnknownType() {
		var _this = _super.call(this, "unknown", function(_) {
			return true;
		}, success, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "UnknownType";
		return _this;
	}
	return UnknownType;
}(Type))();
/**
* @category primitives
* @since 1.0.0
*/
var string = new (function(_super) {
	__extends(StringType, _super);
	function StringType() {
		var _this = _super.call(this, "string", function(u) {
			return typeof u === "string";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "StringType";
		return _this;
	}
	return StringType;
}(Type))();
/**
* @category primitives
* @since 1.0.0
*/
var number = new (function(_super) {
	__extends(NumberType, _super);
	function NumberType() {
		var _this = _super.call(this, "number", function(u) {
			return typeof u === "number";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "NumberType";
		return _this;
	}
	return NumberType;
}(Type))();
new (function(_super) {
	__extends(BigIntType, _super);
	function BigIntType() {
		var _this = _super.call(this, "bigint", function(u) {
			return typeof u === "bigint";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "BigIntType";
		return _this;
	}
	return BigIntType;
}(Type))();
new (function(_super) {
	__extends(BooleanType, _super);
	function BooleanType() {
		var _this = _super.call(this, "boolean", function(u) {
			return typeof u === "boolean";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "BooleanType";
		return _this;
	}
	return BooleanType;
}(Type))();
/**
* @category primitives
* @since 1.7.1
*/
var UnknownArray = new (function(_super) {
	__extends(AnyArrayType, _super);
	function AnyArrayType() {
		var _this = _super.call(this, "UnknownArray", Array.isArray, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "AnyArrayType";
		return _this;
	}
	return AnyArrayType;
}(Type))();
/**
* @category primitives
* @since 1.7.1
*/
var UnknownRecord = new (function(_super) {
	__extends(AnyDictionaryType, _super);
	function AnyDictionaryType() {
		var _this = _super.call(this, "UnknownRecord", function(u) {
			return u !== null && typeof u === "object" && !Array.isArray(u);
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "AnyDictionaryType";
		return _this;
	}
	return AnyDictionaryType;
}(Type))();
/**
* @since 1.0.0
*/
var LiteralType = function(_super) {
	__extends(LiteralType, _super);
	function LiteralType(name, is, validate, encode, value) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.value = value;
		/**
		* @since 1.0.0
		*/
		_this._tag = "LiteralType";
		return _this;
	}
	return LiteralType;
}(Type);
/**
* @category constructors
* @since 1.0.0
*/
function literal(value, name) {
	if (name === void 0) name = JSON.stringify(value);
	var is = function(u) {
		return u === value;
	};
	return new LiteralType(name, is, function(u, c) {
		return is(u) ? success(value) : failure(u, c);
	}, identity, value);
}
/**
* @since 1.0.0
*/
var KeyofType = function(_super) {
	__extends(KeyofType, _super);
	function KeyofType(name, is, validate, encode, keys) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.keys = keys;
		/**
		* @since 1.0.0
		*/
		_this._tag = "KeyofType";
		return _this;
	}
	return KeyofType;
}(Type);
/**
* @category constructors
* @since 1.0.0
*/
function keyof(keys, name) {
	if (name === void 0) name = Object.keys(keys).map(function(k) {
		return JSON.stringify(k);
	}).join(" | ");
	var is = function(u) {
		return string.is(u) && hasOwnProperty.call(keys, u);
	};
	return new KeyofType(name, is, function(u, c) {
		return is(u) ? success(u) : failure(u, c);
	}, identity, keys);
}
/**
* @since 1.0.0
*/
var RefinementType = function(_super) {
	__extends(RefinementType, _super);
	function RefinementType(name, is, validate, encode, type, predicate) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.type = type;
		_this.predicate = predicate;
		/**
		* @since 1.0.0
		*/
		_this._tag = "RefinementType";
		return _this;
	}
	return RefinementType;
}(Type);
/**
* @category combinators
* @since 1.8.1
*/
function brand(codec, predicate, name) {
	return refinement(codec, predicate, name);
}
brand(number, function(n) {
	return Number.isInteger(n);
}, "Int");
/**
* @since 1.0.0
*/
var RecursiveType = function(_super) {
	__extends(RecursiveType, _super);
	function RecursiveType(name, is, validate, encode, runDefinition) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.runDefinition = runDefinition;
		/**
		* @since 1.0.0
		*/
		_this._tag = "RecursiveType";
		return _this;
	}
	return RecursiveType;
}(Type);
Object.defineProperty(RecursiveType.prototype, "type", {
	get: function() {
		return this.runDefinition();
	},
	enumerable: true,
	configurable: true
});
/**
* @since 1.0.0
*/
var ArrayType = function(_super) {
	__extends(ArrayType, _super);
	function ArrayType(name, is, validate, encode, type) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.type = type;
		/**
		* @since 1.0.0
		*/
		_this._tag = "ArrayType";
		return _this;
	}
	return ArrayType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function array(item, name) {
	if (name === void 0) name = "Array<".concat(item.name, ">");
	return new ArrayType(name, function(u) {
		return UnknownArray.is(u) && u.every(item.is);
	}, function(u, c) {
		var e = UnknownArray.validate(u, c);
		if (isLeft(e)) return e;
		var us = e.right;
		var len = us.length;
		var as = us;
		var errors = [];
		for (var i = 0; i < len; i++) {
			var ui = us[i];
			var result = item.validate(ui, appendContext(c, String(i), item, ui));
			if (isLeft(result)) pushAll(errors, result.left);
			else {
				var ai = result.right;
				if (ai !== ui) {
					if (as === us) as = us.slice();
					as[i] = ai;
				}
			}
		}
		return errors.length > 0 ? failures(errors) : success(as);
	}, item.encode === identity ? identity : function(a) {
		return a.map(item.encode);
	}, item);
}
/**
* @since 1.0.0
*/
var InterfaceType = function(_super) {
	__extends(InterfaceType, _super);
	function InterfaceType(name, is, validate, encode, props) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.props = props;
		/**
		* @since 1.0.0
		*/
		_this._tag = "InterfaceType";
		return _this;
	}
	return InterfaceType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function type(props, name) {
	if (name === void 0) name = getInterfaceTypeName(props);
	var keys = Object.keys(props);
	var types = keys.map(function(key) {
		return props[key];
	});
	var len = keys.length;
	return new InterfaceType(name, function(u) {
		if (UnknownRecord.is(u)) {
			for (var i = 0; i < len; i++) {
				var k = keys[i];
				var uk = u[k];
				if (uk === void 0 && !hasOwnProperty.call(u, k) || !types[i].is(uk)) return false;
			}
			return true;
		}
		return false;
	}, function(u, c) {
		var e = UnknownRecord.validate(u, c);
		if (isLeft(e)) return e;
		var o = e.right;
		var a = o;
		var errors = [];
		for (var i = 0; i < len; i++) {
			var k = keys[i];
			var ak = a[k];
			var type_1 = types[i];
			var result = type_1.validate(ak, appendContext(c, k, type_1, ak));
			if (isLeft(result)) pushAll(errors, result.left);
			else {
				var vak = result.right;
				if (vak !== ak || vak === void 0 && !hasOwnProperty.call(a, k)) {
					if (a === o) a = __assign({}, o);
					a[k] = vak;
				}
			}
		}
		return errors.length > 0 ? failures(errors) : success(a);
	}, useIdentity(types) ? identity : function(a) {
		var s = __assign({}, a);
		for (var i = 0; i < len; i++) {
			var k = keys[i];
			var encode = types[i].encode;
			if (encode !== identity) s[k] = encode(a[k]);
		}
		return s;
	}, props);
}
/**
* @since 1.0.0
*/
var PartialType = function(_super) {
	__extends(PartialType, _super);
	function PartialType(name, is, validate, encode, props) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.props = props;
		/**
		* @since 1.0.0
		*/
		_this._tag = "PartialType";
		return _this;
	}
	return PartialType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function partial(props, name) {
	if (name === void 0) name = getPartialTypeName(getInterfaceTypeName(props));
	var keys = Object.keys(props);
	var types = keys.map(function(key) {
		return props[key];
	});
	var len = keys.length;
	return new PartialType(name, function(u) {
		if (UnknownRecord.is(u)) {
			for (var i = 0; i < len; i++) {
				var k = keys[i];
				var uk = u[k];
				if (uk !== void 0 && !props[k].is(uk)) return false;
			}
			return true;
		}
		return false;
	}, function(u, c) {
		var e = UnknownRecord.validate(u, c);
		if (isLeft(e)) return e;
		var o = e.right;
		var a = o;
		var errors = [];
		for (var i = 0; i < len; i++) {
			var k = keys[i];
			var ak = a[k];
			var type_2 = props[k];
			var result = type_2.validate(ak, appendContext(c, k, type_2, ak));
			if (isLeft(result)) {
				if (ak !== void 0) pushAll(errors, result.left);
			} else {
				var vak = result.right;
				if (vak !== ak) {
					if (a === o) a = __assign({}, o);
					a[k] = vak;
				}
			}
		}
		return errors.length > 0 ? failures(errors) : success(a);
	}, useIdentity(types) ? identity : function(a) {
		var s = __assign({}, a);
		for (var i = 0; i < len; i++) {
			var k = keys[i];
			var ak = a[k];
			if (ak !== void 0) s[k] = types[i].encode(ak);
		}
		return s;
	}, props);
}
/**
* @since 1.0.0
*/
var DictionaryType = function(_super) {
	__extends(DictionaryType, _super);
	function DictionaryType(name, is, validate, encode, domain, codomain) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.domain = domain;
		_this.codomain = codomain;
		/**
		* @since 1.0.0
		*/
		_this._tag = "DictionaryType";
		return _this;
	}
	return DictionaryType;
}(Type);
/**
* @category combinators
* @since 1.7.1
*/
function record(domain, codomain, name) {
	var keys = getDomainKeys(domain);
	return keys ? enumerableRecord(Object.keys(keys), domain, codomain, name) : nonEnumerableRecord(domain, codomain, name);
}
/**
* @since 1.0.0
*/
var UnionType = function(_super) {
	__extends(UnionType, _super);
	function UnionType(name, is, validate, encode, types) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.types = types;
		/**
		* @since 1.0.0
		*/
		_this._tag = "UnionType";
		return _this;
	}
	return UnionType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function union(codecs, name) {
	if (name === void 0) name = getUnionName(codecs);
	var index = getIndex(codecs);
	if (index !== void 0 && codecs.length > 0) {
		var tag_1 = index[0], groups_1 = index[1];
		var len_1 = groups_1.length;
		var find_1 = function(value) {
			for (var i = 0; i < len_1; i++) if (groups_1[i].indexOf(value) !== -1) return i;
		};
		return new TaggedUnionType(name, function(u) {
			if (UnknownRecord.is(u)) {
				var i = find_1(u[tag_1]);
				return i !== void 0 ? codecs[i].is(u) : false;
			}
			return false;
		}, function(u, c) {
			var e = UnknownRecord.validate(u, c);
			if (isLeft(e)) return e;
			var r = e.right;
			var i = find_1(r[tag_1]);
			if (i === void 0) return failure(u, c);
			var codec = codecs[i];
			return codec.validate(r, appendContext(c, String(i), codec, r));
		}, useIdentity(codecs) ? identity : function(a) {
			var i = find_1(a[tag_1]);
			if (i === void 0) throw new Error("no codec found to encode value in union codec ".concat(name));
			else return codecs[i].encode(a);
		}, codecs, tag_1);
	} else return new UnionType(name, function(u) {
		return codecs.some(function(type) {
			return type.is(u);
		});
	}, function(u, c) {
		var errors = [];
		for (var i = 0; i < codecs.length; i++) {
			var codec = codecs[i];
			var result = codec.validate(u, appendContext(c, String(i), codec, u));
			if (isLeft(result)) pushAll(errors, result.left);
			else return success(result.right);
		}
		return failures(errors);
	}, useIdentity(codecs) ? identity : function(a) {
		for (var _i = 0, codecs_1 = codecs; _i < codecs_1.length; _i++) {
			var codec = codecs_1[_i];
			if (codec.is(a)) return codec.encode(a);
		}
		throw new Error("no codec found to encode value in union type ".concat(name));
	}, codecs);
}
/**
* @since 1.0.0
*/
var IntersectionType = function(_super) {
	__extends(IntersectionType, _super);
	function IntersectionType(name, is, validate, encode, types) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.types = types;
		/**
		* @since 1.0.0
		*/
		_this._tag = "IntersectionType";
		return _this;
	}
	return IntersectionType;
}(Type);
function intersection(codecs, name) {
	if (name === void 0) name = "(".concat(codecs.map(function(type) {
		return type.name;
	}).join(" & "), ")");
	var len = codecs.length;
	return new IntersectionType(name, function(u) {
		return codecs.every(function(type) {
			return type.is(u);
		});
	}, codecs.length === 0 ? success : function(u, c) {
		var us = [];
		var errors = [];
		for (var i = 0; i < len; i++) {
			var codec = codecs[i];
			var result = codec.validate(u, appendContext(c, String(i), codec, u));
			if (isLeft(result)) pushAll(errors, result.left);
			else us.push(result.right);
		}
		return errors.length > 0 ? failures(errors) : success(mergeAll(u, us));
	}, codecs.length === 0 ? identity : function(a) {
		return mergeAll(a, codecs.map(function(codec) {
			return codec.encode(a);
		}));
	}, codecs);
}
(function(_super) {
	__extends(TupleType, _super);
	function TupleType(name, is, validate, encode, types) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.types = types;
		/**
		* @since 1.0.0
		*/
		_this._tag = "TupleType";
		return _this;
	}
	return TupleType;
})(Type);
/**
* @since 1.0.0
*/
var ReadonlyType = function(_super) {
	__extends(ReadonlyType, _super);
	function ReadonlyType(name, is, validate, encode, type) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.type = type;
		/**
		* @since 1.0.0
		*/
		_this._tag = "ReadonlyType";
		return _this;
	}
	return ReadonlyType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function readonly(codec, name) {
	if (name === void 0) name = "Readonly<".concat(codec.name, ">");
	return new ReadonlyType(name, codec.is, codec.validate, codec.encode, codec);
}
/**
* @since 1.0.0
*/
var ReadonlyArrayType = function(_super) {
	__extends(ReadonlyArrayType, _super);
	function ReadonlyArrayType(name, is, validate, encode, type) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.type = type;
		/**
		* @since 1.0.0
		*/
		_this._tag = "ReadonlyArrayType";
		return _this;
	}
	return ReadonlyArrayType;
}(Type);
/**
* @category combinators
* @since 1.0.0
*/
function readonlyArray(item, name) {
	if (name === void 0) name = "ReadonlyArray<".concat(item.name, ">");
	var codec = array(item);
	return new ReadonlyArrayType(name, codec.is, codec.validate, codec.encode, item);
}
/**
* Strips additional properties, equivalent to `exact(type(props))`.
*
* @category combinators
* @since 1.0.0
*/
var strict = function(props, name) {
	return exact(type(props), name);
};
/**
* @since 1.1.0
*/
var ExactType = function(_super) {
	__extends(ExactType, _super);
	function ExactType(name, is, validate, encode, type) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.type = type;
		/**
		* @since 1.0.0
		*/
		_this._tag = "ExactType";
		return _this;
	}
	return ExactType;
}(Type);
/**
* Strips additional properties.
*
* @category combinators
* @since 1.1.0
*/
function exact(codec, name) {
	if (name === void 0) name = getExactTypeName(codec);
	var props = getProps(codec);
	return new ExactType(name, codec.is, function(u, c) {
		var e = UnknownRecord.validate(u, c);
		if (isLeft(e)) return e;
		var ce = codec.validate(u, c);
		if (isLeft(ce)) return ce;
		return right(stripKeys(ce.right, props));
	}, function(a) {
		return codec.encode(stripKeys(a, props));
	}, codec);
}
new (function(_super) {
	__extends(FunctionType, _super);
	function FunctionType() {
		var _this = _super.call(this, "Function", function(u) {
			return typeof u === "function";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "FunctionType";
		return _this;
	}
	return FunctionType;
}(Type))();
new (function(_super) {
	__extends(NeverType, _super);
	function NeverType() {
		var _this = _super.call(this, "never", function(_) {
			return false;
		}, function(u, c) {
			return failure(u, c);
		}, function() {
			throw new Error("cannot encode never");
		}) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "NeverType";
		return _this;
	}
	return NeverType;
}(Type))();
new (function(_super) {
	__extends(AnyType, _super);
	function AnyType() {
		var _this = _super.call(this, "any", function(_) {
			return true;
		}, success, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "AnyType";
		return _this;
	}
	return AnyType;
}(Type))();
function refinement(codec, predicate, name) {
	if (name === void 0) name = "(".concat(codec.name, " | ").concat(getFunctionName(predicate), ")");
	return new RefinementType(name, function(u) {
		return codec.is(u) && predicate(u);
	}, function(i, c) {
		var e = codec.validate(i, c);
		if (isLeft(e)) return e;
		var a = e.right;
		return predicate(a) ? success(a) : failure(a, c);
	}, codec.encode, codec, predicate);
}
refinement(number, Number.isInteger, "Integer");
/**
* @since 1.3.0
* @deprecated
*/
var TaggedUnionType = function(_super) {
	__extends(TaggedUnionType, _super);
	function TaggedUnionType(name, is, validate, encode, codecs, tag) {
		var _this = _super.call(this, name, is, validate, encode, codecs) || this;
		_this.tag = tag;
		return _this;
	}
	return TaggedUnionType;
}(UnionType);
new (function(_super) {
	__extends(ObjectType, _super);
	function ObjectType() {
		var _this = _super.call(this, "object", function(u) {
			return u !== null && typeof u === "object";
		}, function(u, c) {
			return _this.is(u) ? success(u) : failure(u, c);
		}, identity) || this;
		/**
		* @since 1.0.0
		*/
		_this._tag = "ObjectType";
		return _this;
	}
	return ObjectType;
}(Type))();
(function(_super) {
	__extends(StrictType, _super);
	function StrictType(name, is, validate, encode, props) {
		var _this = _super.call(this, name, is, validate, encode) || this;
		_this.props = props;
		/**
		* @since 1.0.0
		*/
		_this._tag = "StrictType";
		return _this;
	}
	return StrictType;
})(Type);
// packages/event-store/src/evidence-json-reading.ts
/**
* The value of a stored or exported line, which is taken only in the very bytes that `evidenceJson` writes for it.
*
* So are refused repeated names, numbers that lose digits, white space, other escapes and another order of names.
*/
const readEvidenceJson = (line) => {
	const text = textIn$1(line);
	if (text === void 0) return refuse$1("NotUtf8");
	const value = valueIn(text);
	if (value === void 0) return refuse$1("NotJson");
	const canonical = evidenceJson(value);
	if (isLeft(canonical)) return refuse$1(canonical.left.reason, canonical.left.at);
	return canonical.right === text ? right(value) : refuse$1("NotCanonical");
};
const refuse$1 = (reason, at = "") => left({
	type: "NotEvidenceJson",
	reason,
	at
});
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const textIn$1 = (line) => {
	try {
		return utf8.decode(line);
	} catch {
		return;
	}
};
const valueIn = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
};
// packages/evidence/src/digest.ts
/** These labels and the way they are joined are the storage format: they never change. */
/** What stands before the canonical text of a value, when it is hashed. */
const digestPrefix = (label) => `readdress/${label}/v1\n`;
/** The digest of a canonical text under its label. */
const digestOf = (label, canonicalText) => sha256(`readdress/${label}/v1\n${canonicalText}`);
// packages/evidence/src/chain/stored-link.ts
/** A SHA-256 as base64url: 43 characters, and the one text of its bytes. */
const Digest = refinement(string, (text) => /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text), "Digest");
readonly(intersection([strict({
	alg: literal("sha-256"),
	dataDigest: Digest,
	hash: Digest,
	metaDigest: Digest,
	prev: Digest,
	ref: Digest,
	v: literal(1)
}), partial({ salt: string })]), "StoredLink");
// packages/evidence/src/chain/header.ts
/** The recorder's own time of writing; null where the metadata have none. */
const recordedAtOf = ({ recordedAt }) => typeof recordedAt === "string" ? recordedAt : null;
// packages/evidence/src/bundle/event-line.ts
/** The lines that events are exported in: these names are a public format, and never change. */
/** The canonical text of a value that has one. */
const lineOf = (value) => {
	const text = evidenceJson(value);
	if (isLeft(text)) throw new TypeError(`Evidence has no canonical text at ${text.left.at}: ${text.left.reason}.`);
	return text.right;
};
// packages/evidence/src/bundle/attachments.ts
/** The files that events name, as a bundle shows them: these names are a public format, and never change. */
/** What says which files a bundle shows. */
const attachmentsPath = "data/attachments.ndjson";
/** The folder of these files. */
const attachmentsFolder = "data/attachments/";
/** The files that the data of an event name, in their order. */
const attachmentsIn = (data) => attachmentsAt(data, "");
const attachmentsAt = (value, pointer) => {
	if (typeof value !== "object" || value === null) return [];
	if (!isJsonObject(value)) return value.flatMap((item, index) => attachmentsAt(item, `${pointer}/${index}`));
	const { sha256: digest, subject, mediaType, storedAs } = value;
	const isText = (member) => typeof member === "string";
	if (isText(digest) && isText(subject) && isText(mediaType) && isText(storedAs)) return [{
		pointer,
		digest,
		subject,
		mediaType,
		storedAs
	}];
	return Object.entries(value).flatMap(([name, member]) => attachmentsAt(member, `${pointer}/${escapedName(name)}`));
};
/** Where a bundle has the file with this digest, by an ending that goes with its kind and opens by itself as no program or page. */
const attachmentPath = (digest, mediaType) => `${attachmentsFolder}${digest}.${endings.get(mediaType) ?? "bin"}`;
const endings = new Map([
	["application/json", "json"],
	["application/pdf", "pdf"],
	["image/jpeg", "jpg"],
	["image/png", "png"],
	["text/plain", "txt"],
	["video/mp4", "mp4"]
]);
/** The line in these bytes; null when it is not in the form that we write. */
const readAttachmentLine = (bytes) => {
	const json = readEvidenceJson(bytes);
	if (isLeft(json) || !isJsonObject(json.right) || Object.keys(json.right).length !== 4) return null;
	const { file, rev, salt, sha256: digest } = json.right;
	if (typeof file !== "string" || typeof rev !== "string" || typeof salt !== "string" || typeof digest !== "string") return null;
	return isHash(salt) && isHash(digest) ? {
		file,
		rev,
		salt: Buffer.from(salt, "hex"),
		digest
	} : null;
};
const isHash = (text) => /^[0-9a-f]{64}$/.test(text);
/** Whether these bytes are those of which the digest was made. */
const isAttachment = (file, { salt, digest }) => createHash("sha256").update(salt).update(file).digest("hex") === digest;
// packages/evidence/src/bundle/disclosure.ts
/** Disclosures of RFC 9901: a value with the salt and the place that its digest was made of. */
/** The value that a disclosure shows; null when it is none in canonical form. */
const readDisclosure = (disclosure) => {
	const bytes = Buffer.from(disclosure, "base64url");
	if (bytes.toString("base64url") !== disclosure) return null;
	const read = readEvidenceJson(bytes);
	if (isLeft(read) || !Array.isArray(read.right) || read.right.length !== 3) return null;
	const [salt, pointer, value] = read.right;
	if (typeof salt !== "string" || typeof pointer !== "string" || value === void 0) return null;
	return {
		digest: sha256(disclosure),
		pointer,
		value
	};
};
// packages/evidence/src/verify/line-header.ts
const Header = intersection([strict({
	alg: literal("sha-256"),
	dataDigest: string,
	id: string,
	metaDigest: string,
	prev: string,
	recordedAt: union([string, nullType]),
	ref: string,
	rev: string,
	stream: string,
	tenant: string,
	type: string,
	v: literal(1)
}), partial({ salt: string })]);
const names = 12;
/** The header that a value is, with no member more; null when it is none. */
const headerIn = (value) => {
	if (!Header.is(value)) return null;
	const { salt = null } = value;
	return Object.keys(value).length === names + (salt === null ? 0 : 1) ? {
		...value,
		salt
	} : null;
};
const Record = strict({
	id: string,
	rev: string,
	type: string
});
/** The record that a value is, with no member more; null when it is none. */
const recordIn = (value) => Record.is(value) && Object.keys(value).length === 3 ? value : null;
// packages/evidence/src/verify/event-line-reading.ts
/** The line in these bytes; null when it is not in the form that we write. The parts are written once for their digests, and put together to the line that they must make. */
const readLine = (bytes) => {
	const text = bytes.toString("utf8");
	const value = jsonIn$2(text);
	if (value === null || !isJsonObject(value)) return null;
	const { data = null, meta, header = null, record = null, ...more } = value;
	if (meta === void 0 || !isJsonObject(meta) || Object.keys(more).length > 0) return null;
	if (data !== null && !isJsonObject(data)) return null;
	const [dataText, metaText, headerText] = [
		textOf$1(data),
		textOf$1(meta),
		textOf$1(header ?? record)
	];
	if (dataText === null || metaText === null || headerText === null) return null;
	const shown = data === null ? "" : `"data":${dataText},`;
	const isChained = header !== null;
	if ((isChained ? `{${shown}"header":${headerText},"meta":${metaText}}` : `{${shown}"meta":${metaText},"record":${headerText}}`) !== text) return null;
	const found = isChained ? headerIn(header) : null;
	const before = isChained ? null : recordIn(record);
	if (found === null && before === null) return null;
	return {
		data,
		meta,
		header: found,
		record: before,
		recordText: before === null ? "" : textOf$1({
			...before,
			data,
			metadata: meta
		}) ?? "",
		dataDigest: digestOf("data", dataText),
		metaDigest: digestOf("meta", metaText),
		hash: digestOf("event", headerText)
	};
};
const textOf$1 = (value) => {
	const text = evidenceJson(value);
	return isRight(text) ? text.right : null;
};
const jsonIn$2 = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};
// packages/evidence/src/base64.ts
/** The bytes of a text in base64 with padding; null when it is not the one text of its bytes. */
const base64Bytes = (text) => {
	const bytes = Buffer.from(text, "base64");
	return bytes.toString("base64") === text ? bytes : null;
};
// packages/evidence/src/verify/proof-files.ts
const texts$1 = readonlyArray(string);
const Whole$1 = refinement(string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), "Whole");
const ConsistencyFile = readonlyArray(readonly(strict({
	anchor: refinement(string, (text) => /^\d{4,8}$/.test(text), "AnchorName"),
	proof: texts$1,
	rev: Whole$1,
	size: Whole$1
})));
const HeadsFile = readonly(strict({
	entry: readonly(strict({
		hash: string,
		ref: string,
		rev: Whole$1,
		v: literal(1)
	})),
	index: Whole$1,
	leaf: string,
	proof: texts$1
}));
/** The anchors, and the proofs between them. */
const consistencyPath = "proof/consistency.json";
/** The end of the stream among the ends of all. */
const headsPath = "proof/heads.json";
/** The leaf of all ends in the log. */
const headsProofPath = "proof/heads.tlog-proof";
/** The anchors that the bundle lists; null when the file is none of ours. */
const anchorEntries = (files) => {
	const json = jsonIn$1(files, consistencyPath);
	if (!ConsistencyFile.is(json)) return null;
	const entries = json.map((entry) => ({
		...entry,
		proof: hashesIn(entry.proof)
	}));
	const read = entries.flatMap(({ proof, ...entry }) => proof === null ? [] : [{
		...entry,
		proof
	}]);
	return read.length === entries.length ? read : null;
};
/** The end that the bundle shows; null when the file is none of ours. */
const headsEntryIn = (files) => {
	const json = jsonIn$1(files, headsPath);
	if (!HeadsFile.is(json)) return null;
	const proof = hashesIn(json.proof);
	return proof === null ? null : {
		...json,
		proof
	};
};
const jsonIn$1 = (files, path) => {
	const json = readEvidenceJson(files.get(path) ?? Buffer.alloc(0));
	return isRight(json) && (Array.isArray(json.right) || isJsonObject(json.right)) ? json.right : null;
};
const hashesIn = (encoded) => {
	const hashes = encoded.map(base64Bytes);
	const found = hashes.filter((hash) => hash !== null && hash.length === 32);
	return found.length === hashes.length && hashes.length <= 64 ? found.map((hash) => Buffer.from(hash ?? "")) : null;
};
// packages/evidence/src/report/html.ts
/** HTML with values in it, each of which is escaped unless it is HTML itself. */
const html = (texts, ...parts) => ({ html: texts.map((text, place) => `${text}${place < parts.length ? written(parts[place] ?? "") : ""}`).join("") });
/** Pieces of HTML with a text between them. */
const joined = (pieces, between) => ({ html: pieces.map((piece) => piece.html).join(escaped(between)) });
/** The text that is read in a piece of HTML of ours. */
const plainText = (piece) => piece.html.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const written = (part) => {
	if (typeof part === "string" || typeof part === "number") return escaped(visibleText(String(part)));
	return "html" in part ? part.html : part.map((one) => one.html).join("");
};
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
// packages/evidence/src/report/event-labels.ts
/** What an event of this type reports, in a few words; an unknown type by its name. */
const eventLabel = (type) => {
	const [zh, en] = byType.get(type) ?? [type, type];
	return {
		zh,
		en
	};
};
const byType = new Map(Object.entries({
	OrderPlaced: ["下单", "Order placed"],
	PaymentRecorded: ["付款", "Payment"],
	PlatformReferenceRecorded: ["查看平台上的收货地址", "Address on the platform looked at"],
	VirtualNumberAssigned: ["更换虚拟号码", "New virtual number"],
	RiskHoldPlaced: ["平台因风控暂停订单", "Stopped by the platform for risk"],
	RiskHoldReleased: ["平台解除风控", "Set free by the platform"],
	AfterSaleOpened: ["申请售后", "After-sale case opened"],
	AfterSaleClosed: ["售后了结", "After-sale case closed"],
	OrderLinked: ["关联另一订单", "Linked with another order"],
	ErrorDeclared: ["声明记录有误", "Record declared wrong"],
	OrderCompleted: ["订单完成", "Order completed"],
	OrderCancelled: ["订单取消", "Order cancelled"],
	AddressChangeRequested: ["提出改址", "Change of address requested"],
	RequestAcknowledged: ["回复已受理", "Request acknowledged"],
	ResponseOverdue: ["没有按时受理", "Not acknowledged in time"],
	ClarificationRequested: ["补充询问", "Asked for more"],
	ProposalRevised: ["修改拟改地址", "Proposed address revised"],
	RiskAssessed: ["评估风险", "Risk assessed"],
	AddressChangeVerified: ["身份已核实", "Identity verified"],
	StepUpRequested: ["要求加强核实", "More proof demanded"],
	VerificationFailed: ["身份核实不符", "Identity check failed"],
	VerificationExpired: ["核实已过有效期", "Verification lapsed"],
	NewAddressConfirmed: ["再次确认新地址", "New address confirmed"],
	AddressChangeRouted: ["确定改址途径", "Way of the change decided"],
	AddressChangeRejected: ["改址被拒绝", "Change rejected"],
	AddressChangeWithdrawn: ["改址撤回", "Request withdrawn"],
	AddressChangeSuperseded: ["改址被取代", "Change superseded"],
	AddressChangeInvalidated: ["改址失效", "Change no longer possible"],
	AddressChangeExpired: ["改址逾期终止", "Change expired"],
	ApprovalRequested: ["请求审批", "Approval requested"],
	AddressChangeApproved: ["审批通过", "Change approved"],
	ConsentRequested: ["征求买家同意", "Consent requested"],
	ConsentGiven: ["买家同意", "Consent given"],
	FreightChecked: ["核对运费", "Freight compared"],
	FreightDifferenceSettled: ["结清运费差额", "Freight difference settled"],
	ImpactAssessed: ["告知改址影响", "Impact of the change stated"],
	ImpactAccepted: ["买家接受影响", "Impact accepted"],
	ProtectionWaived: ["商家放弃支付保障", "Payment protection waived by the seller"],
	RecipientNoticeGiven: ["告知收件人", "Recipient informed"],
	SuspectedFraudReported: ["上报疑似欺诈", "Suspected fraud reported"],
	AddressLocked: ["锁定收货地址", "Address locked"],
	AddressUnlocked: ["解锁收货地址", "Address unlocked"],
	AddressFlaggedForReview: ["收货地址待复核", "Address to be reviewed"],
	AddressReviewCleared: ["收货地址已复核", "Address reviewed"],
	AmendmentDrafted: ["填写新地址", "New address filled in"],
	AddressAmended: ["修改订单收货地址", "Address of the order changed"],
	PlatformAmendmentAcknowledged: ["平台已受理新地址", "New address taken by the platform"],
	AmendmentFailed: ["平台没有保存成功", "New address not saved by the platform"],
	AmendmentReadBackConfirmed: ["回看：平台显示新地址", "Read back: platform shows the new address"],
	AmendmentReadBackMismatch: ["回看：平台显示不一致", "Read back: platform shows something else"],
	PlatformAddressChangeObserved: ["平台上的地址已被更改", "Address changed on the platform"],
	PlatformAddressSeen: ["看到平台上的地址", "Address seen on the platform"],
	ParcelPlanned: ["装包", "Parcel planned"],
	LabelPrinted: ["打印面单", "Label printed"],
	LabelVoided: ["作废面单", "Label void"],
	TrackingNumberReplaced: ["更换运单号", "Tracking number replaced"],
	FulfilmentStageReached: ["仓库进度", "Progress in the warehouse"],
	FulfilmentHoldRequested: ["请仓库暂停发货", "Warehouse asked to hold"],
	FulfilmentHeld: ["仓库已暂停发货", "Held by the warehouse"],
	FulfilmentHoldRefused: ["仓库拦不下", "Hold refused by the warehouse"],
	FulfilmentReleased: ["仓库恢复发货", "Released by the warehouse"],
	ReturnReceived: ["收到退货", "Return received"],
	ParcelCancelled: ["包裹取消", "Parcel cancelled"],
	ParcelShipped: ["物流公司揽收", "Handed to the carrier"],
	TrackingUpdated: ["物流轨迹", "Carrier scan"],
	OnCourseConfirmed: ["流向正确", "Parcel on course"],
	OffCourseDetected: ["流向有误", "Parcel off course"],
	ParcelNearOldAddress: ["包裹临近原地址", "Parcel near the old address"],
	UnexpectedRedirectObserved: ["发现不明转寄", "Unexpected redirect"],
	ParcelDelivered: ["签收", "Delivered"],
	ParcelRerouted: ["包裹改变流向", "Parcel rerouted"],
	DeliveryExceptionRaised: ["物流异常", "Delivery problem"],
	CarrierNotified: ["通知物流公司", "Carrier told"],
	CarrierNotReached: ["没有联系上物流公司", "Carrier not reached"],
	InterceptAccepted: ["物流公司答应一试", "Carrier will try"],
	InterceptProgressed: ["物流公司正在办理", "Carrier at work"],
	InterceptRefused: ["物流公司拒绝", "Refused by the carrier"],
	InterceptSucceeded: ["物流公司已办成", "Done by the carrier"],
	InterceptFailed: ["物流公司没有办成", "Not done by the carrier"],
	InterceptTimedOut: ["物流公司没有按时答复", "No answer from the carrier in time"],
	InterceptCancelRequested: ["请物流公司取消指令", "Carrier asked to drop the instruction"],
	InterceptCancelled: ["物流公司取消指令", "Instruction dropped by the carrier"],
	InterceptCancelRefused: ["物流公司不取消指令", "Instruction not dropped by the carrier"],
	RedirectConfirmed: ["确认知道转寄", "Redirect confirmed"],
	RedirectDenied: ["否认转寄", "Redirect denied"],
	ResolutionOffered: ["提出协商方案", "Ways out offered"],
	ResolutionAgreed: ["协商一致", "Way out agreed"],
	ResolutionCompleted: ["协商方案落实", "Way out completed"],
	ReshipmentArranged: ["安排重新发货", "Reshipment arranged"],
	LossConfirmed: ["确认丢失", "Loss confirmed"],
	DamageConfirmed: ["确认破损", "Damage confirmed"],
	InvestigationOpened: ["开始核查派送", "Investigation opened"],
	DeliveryVerifiedWithCarrier: ["物流公司说明派送情况", "Delivery explained by the carrier"],
	InvestigationConcluded: ["核查结论", "Investigation concluded"],
	ReceiptConfirmed: ["确认收货", "Receipt confirmed"],
	NonReceiptReported: ["买家反映没有收到", "Reported as not received"],
	RemedyProposed: ["提出处理方案", "Remedy proposed"],
	RemedyAgreed: ["处理方案协商一致", "Remedy agreed"],
	RemedyCompleted: ["处理方案落实", "Remedy completed"],
	RefundCompleted: ["退款", "Refund"],
	OrderNoteAdded: ["添加备注", "Note added"],
	MessageExchanged: ["消息往来", "Message"],
	BuyerNotified: ["通知买家", "Buyer notified"],
	BuyerNotReached: ["没有联系上买家", "Buyer not reached"],
	FeedbackReceived: ["收到评价", "Feedback"],
	CaseClosed: ["改址单结单", "Case closed"],
	CaseReopened: ["改址单重新跟进", "Case reopened"],
	DisputeOpened: ["发生纠纷", "Dispute opened"],
	EvidenceSubmitted: ["提交证据", "Evidence submitted"],
	DisputeDecided: ["纠纷裁决", "Dispute decided"],
	DisputeDeadlineMissed: ["没有按时答复纠纷", "Dispute not answered in time"],
	LegalHoldPlaced: ["证据留存", "Legal hold placed"],
	LegalHoldReleased: ["解除证据留存", "Legal hold released"],
	PersonalDataRestricted: ["限制处理个人信息", "Personal data restricted"],
	PersonalDataReleased: ["恢复使用个人信息", "Personal data released"],
	PersonalDataErased: ["删除个人信息", "Personal data erased"]
}));
// packages/evidence/src/report/code-words-in-chinese.ts
/** The names of enumerations as a Chinese reader knows them, in alphabetical order. */
const codeWordsInChinese = new Map([
	["ActionNotOffered", "不提供这项服务"],
	["AddressBookOffer", "更新地址簿的建议"],
	["AddressUndeliverable", "新地址无法投递"],
	["AfterException", "异常后签收"],
	["AggregatorApi", "聚合平台接口"],
	["AlreadyUsed", "这项服务已经用过"],
	["Api", "接口"],
	["Auditor", "审计人员"],
	["Buyer", "买家"],
	["BuyerError", "买家填错"],
	["Call", "电话"],
	["CallbackToNumberOnFile", "回拨原电话"],
	["Carrier", "物流公司"],
	["CarrierApi", "物流公司接口"],
	["CarrierApp", "物流公司手机应用"],
	["CarrierRequest", "物流公司要求"],
	["ChangeEffective", "改址生效"],
	["ChangeEnded", "改址终止"],
	["ChangeRecipient", "更改收件人"],
	["ChangeRejected", "改址未通过"],
	["Chat", "聊天"],
	["City", "城市"],
	["ClarificationNeeded", "需要补充信息"],
	["CollectedFromPoint", "从自提点取走"],
	["Consent", "买家同意"],
	["ConvertToDoor", "改为送货上门"],
	["Counter", "服务柜台"],
	["Country", "国家或地区"],
	["CountryChange", "变更了国家或地区"],
	["Courier", "快递员"],
	["DataCorrection", "更正信息"],
	["DelayNews", "延误通知"],
	["DeliveredBeforeStop", "拦截前已签收"],
	["DeliveryPoint", "收货方式"],
	["Detail", "详细地址"],
	["DifferentActionDone", "办成的是另一件事"],
	["Dispute", "纠纷"],
	["District", "区县"],
	["Door", "送货上门"],
	["Email", "邮件"],
	["Expedite", "加急派送"],
	["Extension", "店铺自设的核验"],
	["FeeNotAgreed", "费用没有谈妥"],
	["FraudPrevention", "防范欺诈"],
	["Gift", "送礼"],
	["HoldForPickup", "留站自提"],
	["IdDocument", "身份证件"],
	["ImpactOfChange", "改址影响"],
	["Incident", "信息安全事件"],
	["Instructions", "派送备注"],
	["InterceptResult", "拦截结果"],
	["Internal", "内部"],
	["IntoLocker", "放入自提柜"],
	["IntoStation", "放入驿站"],
	["Items", "所购商品"],
	["LeaveWithNeighbour", "交邻居代收"],
	["LeftInPlace", "放在约定的位置"],
	["LegalClaim", "法律主张"],
	["LegalRequest", "依法调取"],
	["Locker", "快递柜"],
	["Match", "相符"],
	["MerchantApp", "商家手机应用"],
	["MerchantWeb", "商家后台"],
	["Mismatch", "不符"],
	["Name", "收件人姓名"],
	["NearOldAddress", "包裹临近原地址"],
	["Neighbour", "邻居代收"],
	["NewContact", "新联系方式"],
	["Nickname", "昵称"],
	["NotAvailable", "无法核验"],
	["NotExecuted", "没有执行"],
	["NotFound", "查无此单"],
	["NotHandedOver", "尚未揽收"],
	["NotOwnAccount", "不是本公司月结客户"],
	["OldContact", "原联系方式"],
	["OrderNumber", "订单号"],
	["OrderTime", "下单时间"],
	["Other", "其他"],
	["OtpToContactOnFile", "向原联系方式发送验证码"],
	["OutForDelivery", "派送中"],
	["OutsideMessenger", "站外聊天工具"],
	["Oversize", "包裹超大"],
	["PaidAmount", "实付金额"],
	["PaymentInstrument", "付款方式"],
	["Phone", "电话"],
	["PhoneLast4", "手机号后四位"],
	["PickupReady", "可以取件"],
	["PickupReminder", "取件提醒"],
	["Platform", "平台"],
	["PlatformAccount", "平台账号"],
	["PlatformApi", "平台接口"],
	["PlatformChat", "平台聊天"],
	["PlatformSelfService", "平台自助"],
	["PlatformSession", "平台登录账号"],
	["PlatformSupport", "平台客服"],
	["Portal", "物流公司网站"],
	["PostOfficeBox", "邮政信箱"],
	["Postcode", "邮编"],
	["PrivacyOfficer", "个人信息保护负责人"],
	["Province", "省份"],
	["ReceiptEnquiry", "收货询问"],
	["Recipient", "收件人"],
	["Redeliver", "重新派送"],
	["RedirectQuestion", "转寄询问"],
	["RedirectToAddress", "转寄到新地址"],
	["Relocation", "搬家"],
	["RemedyDone", "处理方案已落实"],
	["RequestReceived", "收到改址请求"],
	["RescheduleDelivery", "改约派送时间"],
	["Reshipped", "已重新发货"],
	["ReturnReceived", "退货已收到"],
	["ReturnToOriginStation", "退回始发网点"],
	["ReturnToSender", "退回寄件人"],
	["SelfService", "自助"],
	["Seller", "商家"],
	["SellerAgent", "客服"],
	["SellerSupervisor", "客服主管"],
	["ServiceLevelBars", "该服务类型不支持"],
	["ShipperBarred", "面单禁止转寄"],
	["Signed", "已签收"],
	["Sms", "短信"],
	["Station", "驿站"],
	["Street", "街道"],
	["SuspectedFraud", "疑似欺诈提醒"],
	["System", "系统"],
	["ToOther", "他人代收"],
	["ToRecipient", "本人签收"],
	["Travel", "出行"],
	["Unknown", "不明"],
	["UnreachableAtOld", "原地址无法收货"],
	["VoidLabel", "作废面单"],
	["Warehouse", "仓库"],
	["ems", "EMS"],
	["jd", "京东"],
	["sf", "顺丰"],
	["sto", "申通"],
	["yto", "圆通"],
	["yunda", "韵达"],
	["zto", "中通"]
]);
// packages/evidence/src/report/code-words.ts
/** The name of an enumeration's member in both languages: in English as it is written, in Chinese as people say it, or else as it is written. */
const codeWord = (name) => {
	const plain = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
	const [first = "", second = ""] = [plain.slice(0, 1), plain.slice(1, 2)];
	const isName = second !== "" && second === second.toUpperCase();
	return {
		zh: codeWordsInChinese.get(name) ?? name,
		en: english.get(name) ?? (isName ? plain : `${first.toUpperCase()}${plain.slice(1).toLowerCase()}`)
	};
};
const english = new Map([
	["Api", "API"],
	["AggregatorApi", "API of an aggregator"],
	["CarrierApi", "API of the carrier"],
	["IdDocument", "Identity document"],
	["Match", "Passed"],
	["Mismatch", "Did not match"],
	["NotAvailable", "Not available"],
	["PhoneLast4", "Last four digits of the telephone"],
	["OtpToContactOnFile", "One-time code to the contact on file"],
	["CallbackToNumberOnFile", "Call to the number on file"],
	["PlatformSession", "Signed in on the platform"],
	["PlatformApi", "API of the platform"],
	["Sms", "SMS"],
	["ems", "EMS"],
	["jd", "JD"],
	["sf", "SF Express"],
	["sto", "STO"],
	["yto", "YTO"],
	["yunda", "Yunda"],
	["zto", "ZTO"]
]);
// packages/evidence/src/report/report-time.ts
/** A moment as the clocks at this offset show it, `2026-11-23 15:15:27 +08:00`; what is no moment stays as it is written. */
const timeAt = (instant, offset) => {
	const clock = clockOf(Date.parse(instant) + minutesOf(offset) * 6e4);
	return isMoment(instant) && clock !== null ? `${clock} ${offset}` : instant;
};
/** The same to the minute, without the offset. */
const minuteAt = (instant, offset) => isMoment(instant) ? timeAt(instant, offset).slice(0, 16) : instant;
/** A moment in UTC, `2026-11-23 07:15:27 UTC`. */
const timeInUtc = (instant) => {
	const clock = clockOf(Date.parse(instant));
	return isMoment(instant) && clock !== null ? `${clock} UTC` : instant;
};
/** Whether two moments lie more than a minute apart. */
const areMinuteApart = (one, other) => isMoment(one) && isMoment(other) && Math.abs(Date.parse(one) - Date.parse(other)) > 6e4;
const isMoment = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text);
const minutesOf = (offset) => {
	const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
	return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};
const latest = 0xe677d21fdbff;
const clockOf = (milliseconds) => milliseconds >= 0 && milliseconds <= latest ? new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ") : null;
// packages/evidence/src/report/words.ts
const word$1 = (zh, en) => ({
	zh,
	en
});
const reasons = {
	erased: word$1("已删除", "erased"),
	missing: word$1("未出示：文件已不存在，且无删除记录", "withheld: the file is not there, and nothing says that it was erased"),
	masked: word$1("已脱敏，未出示", "masked, not shown"),
	"out-of-scope": word$1("未出示：与本次用途无关", "withheld: not needed for this purpose"),
	restricted: word$1("未出示：限制处理", "withheld: its use is restricted")
};
/** The fixed texts of a report. */
const words = {
	title: word$1("订单改址证据报告", "Report on the evidence of an order"),
	ownLanguage: word$1("中文", "English"),
	reasons,
	none: word$1("没有记录。", "Nothing of this is recorded."),
	sections: {
		claim: word$1("事实概要", "What happened, in short"),
		of: word$1("本证据包的内容", "What this bundle is of"),
		address: word$1("收货地址：变更前与变更后", "The address, before and after"),
		asked: word$1("谁在何时以何种渠道提出", "Who asked, when and through which channel"),
		identity: word$1("身份如何核实", "How identity was checked"),
		carrier: word$1("告知物流公司的内容及其答复", "What the carrier was told and answered"),
		notices: word$1("对买家的通知", "Notices to the buyer"),
		delivery: word$1("派送与签收", "Delivery"),
		gaps: word$1("缺失之处", "Gaps"),
		withheld: word$1("未出示的内容及原因", "What is withheld, and why"),
		timeline: word$1("时间线", "Timeline"),
		index: word$1("证据目录", "Index of evidence"),
		verify: word$1("如何核验", "How to verify"),
		appendix: word$1("附录：完整哈希值", "Appendix: full hashes")
	},
	of: {
		stream: word$1("订单记录", "Order on record"),
		platform: word$1("平台", "Platform"),
		platformOrderNo: word$1("平台订单号", "Order number on the platform"),
		tenant: word$1("店铺", "Shop"),
		recipient: word$1("提供给", "Given to"),
		purpose: word$1("用途", "Purpose"),
		legalBasis: word$1("法律依据", "Legal basis"),
		exporter: word$1("导出人（代号）", "Exported by (pseudonym)"),
		events: word$1("事件数", "Events"),
		offset: word$1("报告所用时区", "Offset of the times")
	},
	columns: {
		field: word$1("项目", "Field"),
		event: word$1("事件", "Event"),
		when: word$1("时间", "Time"),
		what: word$1("事项", "What"),
		details: word$1("内容", "Details"),
		reason: word$1("原因", "Reason"),
		number: word$1("序号", "No."),
		role: word$1("操作人角色", "Role of the actor"),
		action: word$1("动作", "Action"),
		channel: word$1("渠道", "Channel"),
		revision: word$1("版次", "Rev."),
		hash: word$1("哈希前 8 位", "Hash, first 8 digits")
	},
	indexColumns: {
		number: word$1("序号", "No."),
		name: word$1("名称", "Name"),
		source: word$1("来源", "Source"),
		proves: word$1("证明目的", "What it is to prove"),
		place: word$1("所在位置", "Place in the bundle")
	},
	fields: {
		recipientName: word$1("收件人姓名", "Name of the recipient"),
		nickname: word$1("昵称", "Nickname"),
		accountId: word$1("平台账号", "Account on the platform"),
		email: word$1("电子邮箱", "E-mail address"),
		phone: word$1("电话", "Telephone"),
		country: word$1("国家或地区", "Country or region"),
		province: word$1("省份", "Province"),
		city: word$1("城市", "City"),
		district: word$1("区县", "District"),
		street: word$1("街道", "Street"),
		detail: word$1("详细地址", "Detail"),
		postcode: word$1("邮编", "Postcode"),
		sortingCode: word$1("分拣码", "Sorting code"),
		organization: word$1("单位", "Organization"),
		instructions: word$1("派送备注", "Instructions"),
		point: word$1("收货方式", "Kind of place"),
		token: word$1("平台地址令牌", "Token of the platform")
	},
	claimTimes: word$1("以下时间均为 ", "All times are at "),
	before: word$1("变更前", "Before"),
	after: word$1("变更后", "After"),
	onlyAddress: word$1("收货地址（没有其他版本的记录）", "Address (no other version is recorded)"),
	version: word$1("版本", "version"),
	differs: word$1("不同", "differs"),
	seal: word$1("未出示的两个值是否相同，不能从本报告看出。", "Whether two values that are not shown are the same cannot be seen from this report."),
	recorded: word$1("记录于", "recorded"),
	declaredWrong: word$1("后来声明有误", "later declared wrong"),
	redacted: word$1("内容已删除", "content redacted"),
	policy: word$1("核实规则版本", "Policy version"),
	offsetUntold: word$1("（时区不明）", "(offset not told)"),
	noGap: word$1("没有发现下列缺失。", "None of the gaps that this report looks for was found."),
	allShown: word$1("没有未出示的内容。", "Nothing is withheld."),
	appendix: {
		ref: word$1("订单在日志中的代号", "Reference of the order on the log"),
		head: word$1("最后事件的哈希", "Hash of the last event"),
		size: word$1("日志记录数", "Records of the log"),
		root: word$1("日志根（base64）", "Root of the log (base64)"),
		anchors: word$1("已签名的日志状态", "Signed states of the log"),
		hash: word$1("SHA-256（十六进制）", "SHA-256 (hexadecimal)"),
		covers: word$1("最高的事件", "Highest event")
	},
	shortHash: word$1("哈希前 8 位取自该事件完整哈希值，见附录。", "The first 8 digits are those of the hash of the event, which stands in full in the appendix."),
	verify: word$1("请通过其他渠道（不是随本证据包）取得店铺的公钥文件 trust.json，然后在证据包所在文件夹执行下面的命令。第一条核验全部内容，并重新生成本报告、逐字节比较；后两条不依赖本软件，只核验文件与打包时一致。", "Obtain the file trust.json with the public keys of the shop by another way than this bundle. Then give these commands in the folder of the bundle. The first checks all of it, makes this report again and compares every byte; the others need nothing of ours, and show that the files are those that were packed."),
	verifierDigest: word$1("公布的核验程序的 SHA-256：", "SHA-256 of the published verifier: "),
	notResult: word$1("本报告自身不能证明任何事，核验结果由核验程序给出。", "This report proves nothing by itself: the result is what the verifier says.")
};
// packages/evidence/src/report/telling.ts
/** The means to tell of what is reported. */
const tellingIn = (language, reported) => {
	const shown = shownIn(reported);
	const say = (word) => word[language];
	const code = (name) => codeWord(name)[language];
	const list = (items) => joined(items, language === "zh" ? "、" : ", ");
	const told = (value) => Array.isArray(value) ? list(value.map(told)) : html`<bdi>${typeof value === "string" ? value : valueText(value)}</bdi>`;
	const time = (instant) => clock(timeAt(instant, reported.said.report.offset));
	const known = (value) => ({
		...told(value),
		isKnown: true
	});
	return {
		language,
		say,
		code,
		list,
		time,
		bothTimes: (instant) => html`${time(instant)}<br><small>${clock(timeInUtc(instant))}</small>`,
		value: (event, pointer) => {
			const found = shown(event, pointer);
			if (isRight(found)) return known(found.right);
			if (found.left === "not-recorded") return null;
			return {
				...html`<em>${say(words.reasons[found.left])}</em>`,
				isKnown: false
			};
		}
	};
};
/** The values of what is reported. */
const shownIn = ({ disclosures, said }) => {
	const opened = new Map(disclosures.map(({ rev, pointer, value }) => [`${rev} ${pointer}`, value]));
	const hidden = new Map(said.withheld.map(({ rev, pointer, reason }) => [`${rev} ${pointer}`, reason]));
	return ({ rev, data }, pointer) => {
		const value = valueAt(data, pointer);
		if (value === null) return left("not-recorded");
		if (!isSealed(value)) return right(value);
		const place = `${rev} ${pointer}`;
		const found = opened.get(place);
		return found === void 0 ? left(hidden.get(place) ?? "out-of-scope") : right(found);
	};
};
/** What stands at a pointer; null where nothing does. */
const valueAt = (data, pointer) => pointer.split("/").slice(1).reduce((value, name) => value !== null && isJsonObject(value) ? value[name] ?? null : null, data);
/** The text that stands at a pointer; empty where none does. */
const textAt = (data, pointer) => {
	const value = valueAt(data, pointer);
	return typeof value === "string" ? value : "";
};
/** What stands in a list at a pointer. */
const itemsAt = (data, pointer) => {
	const value = valueAt(data, pointer);
	return Array.isArray(value) ? value : [];
};
/** When an event happened, as it says itself, or else when it was recorded. */
const momentOf = ({ meta }) => textAt(meta, "/occurredAt") || textAt(meta, "/recordedAt");
const clock = (text) => {
	const [day = "", ...rest] = text.split(" ");
	return html`<span class="time">${day}</span> <span class="time">${rest.join(" ")}</span>`;
};
const isSealed = (value) => value !== null && isJsonObject(value) && typeof value["$sd"] === "string";
const valueText = (value) => {
	const number = textAt(value, "/number");
	const extension = textAt(value, "/extension");
	if (number !== "") return extension === "" ? number : `${number} – ${extension}`;
	const name = textAt(value, "/name");
	if (name !== "") return name;
	const text = evidenceJson(value);
	return isRight(text) ? text.right : "";
};
// packages/evidence/src/report/declared-wrong.ts
const declaredWrongIn = (events) => {
	const sources = new Set(events.filter(({ type }) => type === "ErrorDeclared").flatMap(({ data }) => itemsAt(data, "/sources").map(sourceText)));
	return ({ meta }) => {
		const source = sourceText(valueAt(meta, "/source"));
		return source !== null && sources.has(source);
	};
};
/** The events that were not declared wrong later: nothing is claimed by the others. */
const standingEvents = (events) => {
	const isWrong = declaredWrongIn(events);
	return events.filter((event) => !isWrong(event));
};
/** What an event of these is called; struck out where it was declared wrong later. */
const labelsIn = (events, { say }) => {
	const isWrong = declaredWrongIn(events);
	return (event) => {
		const label = html`${say(eventLabel(event.type))}`;
		return isWrong(event) ? html`<s>${label}</s> <em>${say(words.declaredWrong)}</em>` : label;
	};
};
const sourceText = (source) => {
	const text = evidenceJson(source);
	return source === null || isLeft(text) ? null : text.right;
};
// packages/evidence/src/report/timeline.ts
/** The number of an event in the report: people count from 1. */
const numberOf = ({ rev }) => String(Number(rev) + 1);
/** Every event in its order; none is left out. */
const timeline = ({ events }, telling) => {
	const { say, code } = telling;
	const { number, when, role, action, channel, revision, hash } = words.columns;
	const labelOf = labelsIn(events, telling);
	const rows = events.map((event) => {
		const redacted = event.data === null ? html` <em>${say(words.redacted)}</em>` : html``;
		return html`<tr><td data-label="${say(number)}">${numberOf(event)}</td>
<td data-label="${say(when)}">${timesOf(event, telling)}</td>
<td data-label="${say(role)}">${code(textAt(event.meta, "/actor/role")) || "—"}</td>
<td data-label="${say(action)}">${labelOf(event)}${redacted}</td>
<td data-label="${say(channel)}">${code(textAt(event.meta, "/channel")) || "—"}</td>
<td data-label="${say(revision)}">${event.rev}</td>
<td data-label="${say(hash)}"><code class="hash8">${event.hash?.slice(0, 8) ?? "—"}</code></td></tr>
`;
	});
	return html`<table class="timeline"><thead><tr>${[
		number,
		when,
		role,
		action,
		channel,
		revision,
		hash
	].map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>
<p><small>${say(words.shortHash)}</small></p>`;
};
const timesOf = (event, { say, time, bothTimes }) => {
	const [happened, recorded] = [momentOf(event), textAt(event.meta, "/recordedAt")];
	return recorded !== "" && areMinuteApart(happened, recorded) ? html`${bothTimes(happened)}<br><small>${say(words.recorded)} ${time(recorded)}</small>` : bothTimes(happened);
};
// packages/evidence/src/report/appendix.ts
/** All hashes in full, once for both languages. */
const appendix = ({ events, said, anchors }, languages) => {
	const both = (word) => html`${languages.map((language, place) => html`${place === 0 ? "" : " · "}<span lang="${languageTag[language]}">${word[language]}</span>`)}`;
	const { number, revision, event } = words.columns;
	const { ref, head, size, root, hash, covers } = words.appendix;
	const heads = (...names) => html`<thead><tr>${names.map((name) => html`<th scope="col">${both(name)}</th>`)}</tr></thead>`;
	const ends = [
		[ref, said.ref],
		[head, hexOf(said.headHash)],
		[size, said.checkpoint.size],
		[root, said.checkpoint.root]
	];
	const hashes = events.map((one) => html`<tr><td>${numberOf(one)}</td><td>${one.rev}</td><td>${one.type}</td><td><code>${one.hash ?? "—"}</code></td></tr>
`);
	const states = anchors.map((anchor) => html`<tr><td>${anchor.name}</td><td>${numberOf(anchor)}</td><td>${anchor.size}</td></tr>
`);
	return html`<section class="part"><h1>${both(words.sections.appendix)}</h1>
<table class="facts"><tbody>
${ends.map(([name, text]) => html`<tr><th scope="row">${both(name)}</th><td><code>${text}</code></td></tr>\n`)}</tbody></table>
<table class="hashes">${heads(number, revision, event, hash)}<tbody>
${hashes}</tbody></table>
<h2>${both(words.appendix.anchors)}</h2>
<table class="states">${heads(number, covers, size)}<tbody>
${states}</tbody></table></section>`;
};
/** What a digest is in hexadecimal. */
const hexOf = (digest) => Buffer.from(digest, "base64url").toString("hex");
/** The names of the languages for browsers. */
const languageTag = {
	zh: "zh-CN",
	en: "en"
};
// packages/evidence/src/honesty.ts
/**
* What a bundle shows and what it does not, in the words that stand on the first page of every report. They are never changed.
*/
const honesty = {
	en: "This bundle shows that the records below have not been changed since the times stated, and that they were signed by the holder of the named key. It does not show that a record was true when it was written, that everything that happened was recorded, or who a person really was. Times before the first third-party time stamp are the recorder's own. Withheld and erased fields are listed; their absence says nothing about their content.",
	zh: "本证据包表明：以下记录自所示时间起未被改动，并由所示密钥的持有人签名。它并不表明记录在写入时属实，不表明所发生的一切均已记录，也不表明某人的真实身份。首个第三方时间戳之前的时间以记录者自己的时钟为准。未出示和已删除的字段均已列明；缺少这些字段并不说明其内容。"
};
// packages/evidence/src/report/address-section.ts
const fields = [
	["recipientName", "/recipientName"],
	["phone", "/phone"],
	["country", "/region/country"],
	["province", "/region/province"],
	["city", "/region/city"],
	["district", "/district"],
	["street", "/street"],
	["detail", "/detail"],
	["postcode", "/postcode"],
	["sortingCode", "/sortingCode"],
	["organization", "/organization"],
	["instructions", "/instructions"],
	["point", "/point"],
	["token", "/token"]
];
const versionsIn = (events) => {
	const versions = events.filter(({ data }) => isAddress(data));
	const [first, last] = [versions[0], versions.at(-1)];
	if (first === void 0 || last === void 0) return [];
	return first === last ? [first] : [first, last];
};
/** What the table tells, field by field. */
const addressStatements = ({ events }, telling) => {
	const rests = versionsIn(events);
	return fields.flatMap(([name, pointer]) => {
		const values = rests.map((event) => fieldValue(event, pointer, telling));
		if (values.every((value) => value === null)) return [];
		return [{
			text: html`${telling.say(words.fields[name])}${telling.language === "zh" ? "：" : ": "}${joined(values.map((value) => value ?? html`—`), " → ")}`,
			rests
		}];
	});
};
/** The first and the last version of the address that the events hold, field by field. */
const addressSection = ({ events }, telling) => {
	const { say } = telling;
	const shown = versionsIn(events);
	if (shown.length === 0) return html`<p>${say(words.none)}</p>`;
	const titles = shown.length === 1 ? [words.onlyAddress] : [words.before, words.after];
	const heads = shown.map((event, place) => {
		const title = say(titles[place] ?? words.after);
		return html`<th scope="col">${title}<br><small>${versionOf(event, telling)}</small></th>`;
	});
	const rows = fields.flatMap(([name, pointer]) => {
		const values = shown.map((event) => fieldValue(event, pointer, telling));
		if (values.every((value) => value === null)) return [];
		const isOther = shown.length > 1 && values.every((value) => value?.isKnown !== false) && values[0]?.html !== values[1]?.html;
		const cells = values.map((value, place) => html`<td data-label="${say(titles[place] ?? words.after)}">${value ?? "—"}</td>`);
		const mark = isOther ? html` <span class="tag">(${say(words.differs)})</span>` : html``;
		return [html`<tr${isOther ? html` class="changed"` : html``}><th scope="row">${say(words.fields[name])}${mark}</th>${cells}</tr>\n`];
	});
	return html`<table class="address"><thead><tr><th scope="col">${say(words.columns.field)}</th>${heads}</tr></thead><tbody>
${rows}</tbody></table>
<p><small>${say(words.seal)}</small></p>`;
};
const isAddress = (data) => {
	const [address, version] = [valueAt(data, "/address"), valueAt(data, "/version")];
	return address !== null && isJsonObject(address) && typeof version === "number";
};
const versionOf = (event, { say, time, language }) => {
	const comma = language === "zh" ? "，" : ", ";
	return html`${say(words.version)} ${String(valueAt(event.data, "/version"))}${comma}${say(eventLabel(event.type))}${comma}${time(momentOf(event))}`;
};
const fieldValue = (event, pointer, { value, code }) => pointer === "/point" ? {
	...html`${code(textAt(event.data, "/address/point"))}`,
	isKnown: true
} : value(event, `/address${pointer}`);
// packages/evidence/src/report/claim-sentences.ts
const say = (zh, en) => (when, no) => ({
	zh: `${zh(when)}${no === "" ? "" : `（序号 ${no}）`}。`,
	en: `${en(when)}${no === "" ? "" : ` (no. ${no})`}.`
});
/** What a report claims, in sentences. */
const claimSentences = {
	placed: (platform) => say((when) => `${when} 在平台“${platform.zh}”下单`, (when) => `${when} placed on ${platform.en}`),
	asked: (by, through) => say((when) => `${when} 提出改址，提出者：${by.zh}，渠道：${through.zh}`, (when) => `${when} change of address asked for by ${by.en}, through ${through.en}`),
	checked: (reached, required) => say((when) => `${when} 核实身份，达到 ${reached}，要求 ${required}`, (when) => `${when} identity checked, level ${reached} of ${required} required`),
	notChecked: say(() => "对此没有核实身份成功的记录", () => "For this no check of identity that was passed is recorded"),
	confirmed: say((when) => `${when} 新地址经复述确认`, (when) => `${when} new address confirmed`),
	made: (version) => say((when) => `${when} 订单地址改为版本 ${version}`, (when) => `${when} address of the order changed to version ${version}`),
	ended: (how) => say((when) => `该次改址没有完成：${when} ${how.zh}`, (when) => `That change was not made: ${when} ${how.en}`),
	told: say((when) => `${when} 通知物流公司`, (when) => `${when} carrier told`),
	answer: (how) => say((when) => `${when} 物流公司答复：${how.zh}`, (when) => `${when} answer of the carrier: ${how.en}`),
	noAnswer: say(() => "对此没有物流公司答复的记录", () => "To this no answer of the carrier is recorded"),
	shipped: (version) => say((when) => `${when} 按地址版本 ${version} 发货`, (when) => `${when} shipped to address version ${version}`),
	delivered: (version) => say((when) => `${when} 签收，与地址版本 ${version} 相符`, (when) => `${when} delivered, matching address version ${version}`),
	notDelivered: say(() => "此包裹没有签收的记录", () => "Of this parcel no delivery is recorded"),
	noticed: say((when) => `最近一次通知买家：${when}`, (when) => `Buyer last notified ${when}`),
	notNoticed: say(() => "没有通知买家的记录", () => "No notice to the buyer is recorded")
};
// packages/evidence/src/report/gap-sentences.ts
/** What is missing, in sentences. Numbers are those of the timeline. */
const gapSentences = {
	noAnswer: {
		zh: (told, number, last) => html`物流公司于 ${told} 接到通知（序号 ${number}），此后至 ${last} 没有其答复的记录。`,
		en: (told, number, last) => html`The carrier was told at ${told} (no. ${number}); no answer is recorded between then and ${last}.`
	},
	noNotice: {
		zh: () => html`没有通知买家的记录。`,
		en: () => html`No notice to the buyer is recorded.`
	},
	noCheck: {
		zh: (number) => html`对序号 ${number} 提出的改址，没有核实身份成功的记录。`,
		en: (number) => html`For the change asked for in no. ${number}, no check of identity that was passed is recorded.`
	},
	noDelivery: {
		zh: () => html`已交物流公司，但没有签收的记录。`,
		en: () => html`Goods were handed to a carrier, and no delivery is recorded.`
	},
	noStamp: {
		zh: () => html`本证据包中没有第三方时间戳：所有时间均以记录者自己的时钟为准。`,
		en: () => html`No time stamp of a third party is in this bundle: all times are the recorder’s own.`
	},
	stampsUnread: {
		zh: () => html`本报告不核验时间戳由谁签发，请以核验程序的结论为准。`,
		en: () => html`This report does not say who made the time stamps: the verifier does.`
	},
	noLaterStamp: {
		zh: (number) => html`序号 ${number} 之后的事件没有第三方时间戳。`,
		en: (number) => html`The events after no. ${number} have no time stamp of a third party.`
	},
	noAnchor: {
		zh: (number) => html`序号 ${number} 之后的事件尚未列入已签名的日志。`,
		en: (number) => html`The events after no. ${number} are not on the signed log.`
	},
	beforeChain: {
		zh: (number) => html`序号 1 至 ${number} 的事件写于哈希链启用之前，自启用时起才固定。`,
		en: (number) => html`The events up to no. ${number} were written before the chain began, and are fixed only since then.`
	},
	redacted: {
		zh: (number) => html`序号 ${number} 的事件内容已删除，只余其哈希值。`,
		en: (number) => html`The content of event no. ${number} was redacted; only its hash stands.`
	}
};
// packages/evidence/src/report/gaps.ts
/** What a carrier may answer. */
const carrierAnswers = new Set([
	"InterceptAccepted",
	"InterceptProgressed",
	"InterceptRefused",
	"InterceptSucceeded",
	"InterceptFailed",
	"InterceptCancelled",
	"InterceptCancelRefused"
]);
/** What one would expect to find on record and does not. */
const gapsIn = (reported, telling) => [...gapsOfTheCase(reported, telling), ...gapsOfTheRecord(reported, telling)];
const idsOf = (events, pointer, isOf) => new Set(events.flatMap(({ type, data }) => isOf(type) ? [textAt(data, pointer)] : []));
const lacks = (ids, { data }, pointer) => {
	const id = textAt(data, pointer);
	return id === "" || !ids.has(id);
};
const gapsOfTheCase = ({ events: all }, { language, time }) => {
	const events = standingEvents(all);
	const of = (type) => events.filter((event) => event.type === type);
	const last = events.at(-1);
	const answered = idsOf(events, "/interceptId", (type) => carrierAnswers.has(type));
	const checked = idsOf(events, "/caseId", (type) => type === "AddressChangeVerified");
	const delivered = idsOf(events, "/parcelId", (type) => type === "ParcelDelivered");
	const isLost = of("ParcelShipped").some((shipped) => lacks(delivered, shipped, "/parcelId"));
	const unanswered = of("CarrierNotified").filter((told) => lacks(answered, told, "/interceptId"));
	return [
		...of("AddressChangeRequested").filter((asked) => lacks(checked, asked, "/caseId")).map((asked) => gapSentences.noCheck[language](numberOf(asked))),
		...unanswered.map((told) => gapSentences.noAnswer[language](time(momentOf(told)), numberOf(told), time(momentOf(last ?? told)))),
		...of("BuyerNotified").length === 0 ? [gapSentences.noNotice[language]()] : [],
		...isLost ? [gapSentences.noDelivery[language]()] : []
	];
};
const gapsOfTheRecord = ({ events, anchors }, { language }) => {
	const last = Number(events.at(-1)?.rev ?? 0);
	const before = events.filter(({ hash }) => hash === null).at(-1);
	const [logged, stamped] = [anchors.at(-1), anchors.findLast(({ isStamped }) => isStamped)];
	return [
		...events.flatMap((event) => event.data === null ? [gapSentences.redacted[language](numberOf(event))] : []),
		...before === void 0 ? [] : [gapSentences.beforeChain[language](numberOf(before))],
		...logged !== void 0 && Number(logged.rev) < last ? [gapSentences.noAnchor[language](numberOf(logged))] : [],
		...stamped === void 0 ? [gapSentences.noStamp[language]()] : [],
		...stamped === void 0 ? [] : [gapSentences.stampsUnread[language]()],
		...stamped !== void 0 && Number(stamped.rev) < last ? [gapSentences.noLaterStamp[language](numberOf(stamped))] : []
	];
};
/** The sentence of a claim, with the number of its event. */
const claimText = (claim, offset) => claim.saying(timeOfClaim(claim, offset), claim.about === null ? "" : numberOf(claim.about));
/** When what is claimed happened, to the minute; empty where it did not. */
const timeOfClaim = ({ about, isShown }, offset) => about === null || !isShown ? "" : minuteAt(momentOf(about), offset);
/**
* What happened to an order, in a few sentences without any personal value, as it was recorded: of several changes the last one that was made, or else the last
* that was asked for; of carriers and parcels each. What was declared wrong later is no part of it.
*/
const claimsOf = ({ events: all }) => {
	const events = standingEvents(all);
	return [
		...ofOrder(events),
		...ofChange(events),
		...ofCarriers(events),
		...ofParcels(events)
	].sort((one, other) => placeOf$1(one) - placeOf$1(other));
};
const placeOf$1 = ({ about }) => about === null ? Number.MAX_SAFE_INTEGER : Number(about.rev);
const shown = (rank, about, saying) => ({
	rank,
	about,
	saying,
	isShown: true
});
const missing = (rank, about, saying) => ({
	rank,
	about,
	saying,
	isShown: false
});
const ofOrder = (events) => {
	const [placed, noticed] = [lastOf(events, "OrderPlaced"), lastOf(events, "BuyerNotified")];
	return [...placed === void 0 ? [] : [shown(8, placed, claimSentences.placed(wordAt(placed.data, "/platform")))], noticed === void 0 ? missing(7, null, claimSentences.notNoticed) : shown(7, noticed, claimSentences.noticed)];
};
const ends = new Set([
	"AddressChangeRejected",
	"AddressChangeWithdrawn",
	"AddressChangeExpired",
	"AddressChangeInvalidated",
	"AddressChangeSuperseded"
]);
const ofChange = (events) => {
	const made = lastOf(events, "AddressAmended");
	const requests = events.filter(({ type }) => type === "AddressChangeRequested");
	const asked = requests.find((request) => made !== void 0 && isSame(request, made, "/caseId")) ?? requests.at(-1);
	const change = made === void 0 ? [] : [shown(1, made, claimSentences.made(numberAt(made.data, "/version")))];
	if (asked === void 0) return change;
	const ofCase = events.filter((event) => isSame(event, asked, "/caseId"));
	const [checked, confirmed] = [lastOf(ofCase, "AddressChangeVerified"), lastOf(ofCase, "NewAddressConfirmed")];
	const ended = made === void 0 ? ofCase.findLast(({ type }) => ends.has(type)) : void 0;
	return [
		...change,
		shown(2, asked, claimSentences.asked(wordAt(asked.data, "/initiator"), wordAt(asked.meta, "/channel"))),
		checked === void 0 ? missing(3, asked, claimSentences.notChecked) : shown(3, checked, claimSentences.checked(textAt(checked.data, "/level"), textAt(checked.data, "/required"))),
		...confirmed === void 0 ? [] : [shown(6, confirmed, claimSentences.confirmed)],
		...ended === void 0 ? [] : [shown(1, ended, claimSentences.ended(eventLabel(ended.type)))]
	];
};
const ofCarriers = (events) => events.filter(({ type }) => type === "CarrierNotified").flatMap((told) => {
	const answer = events.findLast((event) => carrierAnswers.has(event.type) && isSame(event, told, "/interceptId"));
	return [shown(6, told, claimSentences.told), answer === void 0 ? missing(3, told, claimSentences.noAnswer) : shown(3, answer, claimSentences.answer(eventLabel(answer.type)))];
});
const ofParcels = (events) => [...events.filter(({ type }) => type === "ParcelShipped").flatMap((shipped) => {
	const left = shown(6, shipped, claimSentences.shipped(numberAt(shipped.data, "/version")));
	return events.some((event) => event.type === "ParcelDelivered" && isSame(event, shipped, "/parcelId")) ? [left] : [left, missing(4, shipped, claimSentences.notDelivered)];
}), ...events.filter(({ type }) => type === "ParcelDelivered").map((delivered) => shown(4, delivered, claimSentences.delivered(numberAt(delivered.data, "/matchesVersion"))))];
const isSame = (one, other, pointer) => textAt(one.data, pointer) !== "" && textAt(one.data, pointer) === textAt(other.data, pointer);
const lastOf = (events, type) => events.findLast((event) => event.type === type);
const wordAt = (from, pointer) => codeWord(textAt(from, pointer));
const numberAt = (from, pointer) => {
	const found = valueAt(from, pointer);
	return typeof found === "number" ? String(found) : "?";
};
/** Sentences as one paragraph. */
const paragraph = (sentencesOf, language) => sentencesOf.map((text) => text[language]).join(language === "zh" ? "" : " ");
// packages/evidence/src/report/index-section.ts
const word = (zh, en) => ({
	zh,
	en
});
const shop = word("店铺记录系统", "The shop’s records");
const exhibits = {
	events: {
		name: word("订单全部事件", "All events of the order"),
		source: shop,
		proves: word("记录了什么、先后次序，以及其间没有改动", "What was recorded, in which order, and unchanged since"),
		place: "data/events.ndjson"
	},
	disclosures: {
		name: word("出示的个人信息", "Personal values that are shown"),
		source: shop,
		proves: word("出示的内容即当时记录的内容", "What is shown is what was recorded"),
		place: "data/disclosures.ndjson"
	},
	attachments: {
		name: word("出示的附件", "Files that are shown"),
		source: word("事件中所述的提供者", "Whoever gave them, as the events say"),
		proves: word("附件即当时记录的文件", "They are the files that were recorded"),
		place: "data/attachments/, data/attachments.ndjson"
	},
	observations: {
		name: word("存储位置", "Places in the store"),
		source: shop,
		proves: word("仅供参考", "For information only"),
		place: "data/observations.ndjson"
	},
	anchors: {
		name: word("已签名的日志状态", "Signed states of the log"),
		source: word("店铺日志", "The shop’s log"),
		proves: word("事件在日志签名时已经存在，且日志只增不改", "The events were on record when the log was signed, and the log only grew"),
		place: "proof/anchors/, proof/consistency.json"
	},
	stamps: {
		name: word("时间戳", "Time stamps"),
		source: word("第三方时间戳机构", "A time-stamp authority"),
		proves: word("事件不晚于所载时间已在日志中", "The events were on the log no later than the time that it states"),
		place: "proof/anchors/"
	},
	heads: {
		name: word("全部订单的末尾", "The ends of all orders"),
		source: word("店铺日志", "The shop’s log"),
		proves: word("没有隐瞒该订单之后的事件", "No later event of the order is hidden"),
		place: "proof/heads.json, proof/heads.tlog-proof"
	},
	signature: {
		name: word("文件清单的签名", "The signature of the list of files"),
		source: word("店铺导出密钥", "The shop’s export key"),
		proves: word("由谁打包，打包后没有改动", "Who packed this, and that nothing was changed since"),
		place: "signature/manifest.dsse.json"
	},
	pages: {
		name: word("本报告、摘要及各项陈述", "This report, its summary and its statements"),
		source: word("由以上内容生成", "Made from what stands above"),
		proves: word("便于阅读；核验程序会重新生成并比较", "For reading; the verifier makes them again and compares"),
		place: "data/timeline.html, data/summary.txt, data/evidence.json"
	}
};
/** What is in the bundle, where it comes from, what it is to prove, and where it lies. */
const indexSection = ({ disclosures, anchors, showsFiles }, { say }) => {
	const { events, observations, heads, signature, pages } = exhibits;
	const shown = [
		events,
		...disclosures.length === 0 ? [] : [exhibits.disclosures],
		...showsFiles ? [exhibits.attachments] : [],
		...anchors.length === 0 ? [] : [exhibits.anchors],
		...anchors.some(({ isStamped }) => isStamped) ? [exhibits.stamps] : [],
		heads,
		signature,
		pages,
		observations
	];
	const { number, name, source, proves, place } = words.indexColumns;
	const heading = [
		number,
		name,
		source,
		proves,
		place
	];
	const rows = shown.map((exhibit, at) => html`<tr><td data-label="${say(number)}">${at + 1}</td>
<td data-label="${say(name)}">${say(exhibit.name)}</td>
<td data-label="${say(source)}">${say(exhibit.source)}</td>
<td data-label="${say(proves)}">${say(exhibit.proves)}</td>
<td data-label="${say(place)}"><code>${exhibit.place}</code></td></tr>
`);
	return html`<table class="index"><thead><tr>${heading.map((title) => html`<th scope="col">${say(title)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`;
};
// packages/evidence/src/report/record-sections.ts
/** What the bundle is of, for whom it was made, and what for. */
const ofSection = ({ events, said }, { say, code }) => {
	const placed = events.find(({ type }) => type === "OrderPlaced")?.data ?? null;
	const rows = [
		["stream", said.stream],
		["platform", textAt(placed, "/platform")],
		["platformOrderNo", textAt(placed, "/platformOrderNo")],
		["tenant", said.tenant],
		["recipient", said.recipient],
		["purpose", code(said.purpose)],
		["legalBasis", code(said.legalBasis)],
		["exporter", said.exporter],
		["events", String(events.length)],
		["offset", said.report.offset]
	];
	return html`<table class="facts"><tbody>
${rows.flatMap(([name, text]) => text === "" ? [] : [html`<tr><th scope="row">${say(words.of[name])}</th><td><bdi>${text}</bdi></td></tr>\n`])}</tbody></table>`;
};
/** The personal values that are not shown, each with the reason. */
const withheldSection = ({ said }, { say }) => {
	if (said.withheld.length === 0) return html`<p>${say(words.allShown)}</p>`;
	const groups = new Map();
	for (const { rev, reason, pointer } of said.withheld) {
		const key = `${rev} ${reason}`;
		const group = groups.get(key) ?? {
			rev,
			why: words.reasons[reason],
			places: []
		};
		group.places.push(fieldName(pointer, say));
		groups.set(key, group);
	}
	const { number, field, reason } = words.columns;
	const rows = [...groups.values()].map(({ rev, why, places }) => html`<tr><td data-label="${say(number)}">${numberOf({ rev })}</td>
<td data-label="${say(field)}">${joined(places, " · ")}</td>
<td data-label="${say(reason)}">${say(why)}</td></tr>
`);
	return html`<table class="withheld"><thead><tr>${[
		number,
		field,
		reason
	].map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`;
};
const fieldWords = new Map(Object.entries(words.fields));
const fieldName = (pointer, say) => {
	const word = fieldWords.get(pointer.slice(pointer.lastIndexOf("/") + 1));
	return word === void 0 ? html`<code>${pointer}</code>` : html`${say(word)}`;
};
/** How to repeat what the verifier does. */
const verifySection = ({ said }, { say }) => html`<p>${say(words.verify)}</p>
<pre>readdress evidence verify . --trust trust.json
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt</pre>
<p>${say(words.notResult)}</p>
${said.verifierSha256 === "" ? html`` : html`<p>${say(words.verifierDigest)}<code>${said.verifierSha256}</code></p>`}`;
// packages/evidence/src/report/report-style.ts
/** How the report looks: on paper, on a screen, and on a telephone, where the rows of tables become cards. */
const reportStyle = `
*{box-sizing:border-box}
html{background:#fff;color:#000}
body{margin:0 auto;max-width:60rem;padding:1.5rem;font:16px/1.55 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:2px solid #000}
p{margin:.4rem 0}
.honest{border:2px solid #000;padding:.75rem 1rem;margin:1rem 0}
.part{margin-top:3rem}
.part>h1{border-bottom:4px solid #000;padding-bottom:.25rem}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border:1px solid #777;overflow-wrap:anywhere}
thead th{background:#eee}
tbody th{font-weight:600;width:11rem}
thead th:first-child{width:11rem}
.topic th:first-child,.timeline th:first-child,.withheld th:first-child,.index th:first-child{width:3.3rem}
.index th:nth-child(3){width:8.5rem}
.index th:nth-child(5){width:15.5rem}
.topic th:nth-child(2),.timeline th:nth-child(2){width:9.5rem}
.timeline th:nth-child(2){width:14.5rem}
.topic th:nth-child(3){width:9rem}
.timeline th:nth-child(3),.timeline th:nth-child(5){width:6.5rem}
.timeline th:nth-child(6){width:4.6rem}
.timeline th:nth-child(7){width:6rem}
.hashes th:nth-child(2){width:5rem}
.hashes th:nth-child(3){width:13rem}
.hashes th:first-child,.states th:first-child{width:5rem}
.time,.hash8{overflow-wrap:normal}
.time{white-space:nowrap}
small{font-size:.85em;font-weight:400;color:#333}
em{color:#333}
em::before{content:"["}
em::after{content:"]"}
code{font:.9em/1.4 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
pre{font:.9em/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;white-space:pre-wrap;border:1px solid #777;padding:.5rem}
ul{margin:.4rem 0;padding-left:1.25rem}
.timeline td:first-child,.timeline td:nth-child(6){text-align:right}
.changed td,.changed th{font-weight:700;background:#f3f3f3}
.tag{font-weight:400}
@media screen and (max-width:40rem){body{padding:1rem}thead{display:none}table,tbody{display:block}tr{display:block;border:1px solid #777;margin:.6rem 0;padding:.25rem .5rem}th,td{display:block;border:0;padding:.15rem 0}tbody th{width:auto}.facts{border-top:1px solid #777}.facts tr{display:flex;margin:0;border-width:0 0 1px;padding:.1rem 0}.facts th{flex:0 0 8rem;padding-right:.5rem}.facts td{min-width:0}td[data-label]{position:relative;padding-left:7rem}.timeline td:first-child,.timeline td:nth-child(6){text-align:left}td[data-label]::before{content:attr(data-label);position:absolute;left:0;width:6.5rem;color:#333;font-size:.85em;font-weight:400}}
@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{body{max-width:none;padding:0;font-size:12pt;line-height:1.35}th,td{padding:.15rem .3rem}h2{margin-top:1.2rem}thead{display:table-header-group}tr{break-inside:avoid}h1,h2{break-after:avoid}.part{margin-top:1rem}.part+.part{break-before:page;margin-top:0}small,code,pre{font-size:1em}a{color:#000;text-decoration:none}.timeline th:nth-child(2){width:9.5rem}.address{break-inside:avoid}}
`;
/** What a browser compares the style with, before it takes it. */
const styleSource = `sha256-${sha256Bytes(reportStyle).toString("base64")}`;
// packages/evidence/src/report/topic-section.ts
/** The events of a topic, each with its time, its channel and its details. */
const topicSection = ({ events }, topic, telling) => {
	const { say, time } = telling;
	const labelOf = labelsIn(events, telling);
	const told = events.filter(({ type }) => topic.has(type));
	if (told.length === 0) return html`<p>${say(words.none)}</p>`;
	const { number, when, what, details } = words.columns;
	const rows = told.map((event) => html`<tr><td data-label="${say(number)}">${numberOf(event)}</td>
<td data-label="${say(when)}">${time(momentOf(event))}</td>
<td data-label="${say(what)}">${labelOf(event)}</td>
<td data-label="${say(details)}">${detailsOf(event, topic.get(event.type) ?? [], telling)}</td></tr>
`);
	return html`<table class="topic"><thead><tr>${[
		number,
		when,
		what,
		details
	].map((name) => html`<th scope="col">${say(name)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>`;
};
/** What the section tells, event by event. */
const topicStatements = ({ events }, topic, telling) => {
	const labelOf = labelsIn(events, telling);
	return events.flatMap((event) => {
		const details = topic.get(event.type);
		if (details === void 0) return [];
		const colon = telling.language === "zh" ? "：" : ": ";
		return [{
			text: html`${telling.time(momentOf(event))} ${labelOf(event)}${colon}${detailsOf(event, details, telling)}`,
			rests: [event]
		}];
	});
};
const detailsOf = (event, details, telling) => {
	const { say, code, language } = telling;
	const [colon, stop] = language === "zh" ? ["：", "；"] : [": ", "; "];
	const { meta } = event;
	const policyId = textAt(meta, "/policy/id");
	const told = details.flatMap((detail) => {
		const value = detailOf(event, detail, telling);
		return value === null ? [] : [html`${say(detail.name)}${colon}${value}`];
	});
	const general = [
		...[textAt(meta, "/actor/role")].filter(Boolean).map((role) => html`${say(words.columns.role)}${colon}${code(role)}`),
		...[textAt(meta, "/channel")].filter(Boolean).map((name) => html`${say(words.columns.channel)}${colon}${code(name)}`),
		...policyId === "" ? [] : [html`${say(words.policy)}${colon}${policyId} ${textOf(valueAt(meta, "/policy/version"))}`]
	];
	return html`${[...told, ...general].map((piece, place) => place === 0 ? piece : html`${stop}${piece}`)}`;
};
const detailOf = (event, { pointer, kind }, telling) => {
	const { code, list, time, value, say } = telling;
	const found = valueAt(event.data, pointer);
	if (found === null || Array.isArray(found) && found.length === 0) return null;
	if (kind === "value") return value(event, pointer);
	if (kind === "moment") return time(textOf(found));
	if (kind === "factors") return list(itemsAt(event.data, pointer).map((factor) => factorText(factor, telling)));
	if (kind === "carrier-time") {
		const offset = textAt(found, "/offset");
		return html`${textAt(found, "/local").replace("T", " ")} ${offset === "" ? say(words.offsetUntold) : offset}`;
	}
	return list((Array.isArray(found) ? found : [found]).map((name) => html`${code(textOf(name))}`));
};
const textOf = (found) => typeof found === "string" ? found : lineOf([found]).slice(1, -1);
const factorText = (factor, { code, language }) => {
	const name = textAt(factor, "/name");
	const which = html`${code(textAt(factor, "/factor"))}${name === "" ? "" : ` ${name}`}`;
	const result = code(textAt(factor, "/result"));
	return language === "zh" ? html`${which}（${result}）` : html`${which} (${result})`;
};
// packages/evidence/src/report/topics.ts
const detail = (zh, en, pointer, kind = "code") => ({
	name: {
		zh,
		en
	},
	pointer,
	kind
});
const parcel = detail("包裹", "Parcel", "/parcelId", "value");
const reason = detail("原因", "Reason", "/reason");
const raw = detail("物流公司原始代码", "Code of the carrier", "/rawCode", "value");
const action = detail("事项", "What for", "/action");
const factors = detail("核实项目及结果", "Factors and results", "/factors", "factors");
const toVersion = detail("地址版本", "Address version", "/toVersion", "value");
const version = detail("地址版本", "Address version", "/version", "value");
const level = detail("达到等级", "Level reached", "/level", "value");
/** What a report tells of one after the other. */
const topics = {
	asked: new Map([
		["AddressChangeRequested", [
			detail("提出者", "On whose wish", "/initiator"),
			reason,
			detail("原因说明", "In words", "/reasonText", "value"),
			detail("拟改项目", "Fields to change", "/changedFields")
		]],
		["ProposalRevised", [detail("拟改项目", "Fields to change", "/changedFields")]],
		["NewAddressConfirmed", [
			detail("确认者", "Confirmed by", "/by"),
			detail("方式", "How", "/method"),
			version
		]],
		["PlatformAddressChangeObserved", [detail("更改者", "Changed by", "/changedBy"), version]],
		["AddressAmended", [version, detail("改动项目", "Changed fields", "/changedFields")]]
	]),
	identity: new Map([
		["RiskAssessed", [detail("风险", "Risk", "/band"), detail("要求等级", "Level required", "/requiredLevel", "value")]],
		["StepUpRequested", [detail("还须核实", "Wanted", "/factorsWanted")]],
		["AddressChangeVerified", [
			level,
			detail("要求等级", "Level required", "/required", "value"),
			factors,
			detail("有效期至", "Good until", "/validUntil", "moment")
		]],
		["VerificationFailed", [detail("第几次", "Attempt", "/attempt", "value"), factors]],
		["VerificationExpired", []]
	]),
	carrier: new Map([
		["CarrierNotified", [
			detail("物流公司", "Carrier", "/carrier"),
			parcel,
			detail("运单号", "Tracking number", "/trackingNumber", "value"),
			action,
			toVersion,
			detail("方式", "Through", "/via"),
			detail("说明", "Explanation", "/explanation", "value"),
			detail("答复期限", "Answer due", "/dueAt", "moment")
		]],
		["CarrierNotReached", [detail("原因", "Cause", "/cause")]],
		["InterceptAccepted", [raw]],
		["InterceptProgressed", [raw]],
		["InterceptRefused", [reason, raw]],
		["InterceptSucceeded", [
			parcel,
			action,
			toVersion,
			raw
		]],
		["InterceptFailed", [
			parcel,
			reason,
			raw
		]],
		["InterceptTimedOut", []],
		["InterceptCancelRequested", []],
		["InterceptCancelled", []],
		["InterceptCancelRefused", []]
	]),
	notices: new Map([["BuyerNotified", [
		detail("通知内容", "About", "/kind"),
		detail("通知对象", "Sent to", "/targets"),
		detail("通知渠道", "By", "/channel")
	]], ["BuyerNotReached", [detail("通知渠道", "By", "/channel"), detail("原因", "Why", "/why")]]]),
	delivery: new Map([
		["ParcelShipped", [parcel, version]],
		["ParcelDelivered", [
			parcel,
			detail("签收方式", "How", "/mode"),
			detail("签收人", "Signed by", "/signer", "value"),
			detail("与之相符的地址版本", "Address version that it matches", "/matchesVersion", "value"),
			detail("物流公司所报时间", "Time, as the carrier says", "/deliveredAt", "carrier-time")
		]],
		["DeliveryVerifiedWithCarrier", [parcel, detail("签收方式", "How", "/mode")]],
		["ReceiptConfirmed", []],
		["NonReceiptReported", []]
	])
};
// packages/evidence/src/report/report-page.ts
/**
* The report for people: one page without script, in two languages. It is made of nothing but what lies in the bundle, so that whoever verifies makes it
* again and compares the bytes.
*/
const reportPage = (reported) => {
	const { first } = reported.said.report;
	const languages = first === "zh" ? ["zh", "en"] : ["en", "zh"];
	return html`<!doctype html>
<html lang="${languageTag[first]}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${markup(styleSource)}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${languages.map((language, place) => html`${place === 0 ? "" : " · "}${words.title[language]}`)}</title>
<style>${markup(reportStyle)}</style>
</head>
<body>
<header>
<h1>${languages.map((language, place) => html`${place === 0 ? html`` : html`<br>`}<span lang="${languageTag[language]}">${words.title[language]}</span>`)}</h1>
${languages.map((language) => html`<p class="honest" lang="${languageTag[language]}">${honesty[language]}</p>\n`)}<p>${languages.map((language) => html`<a href="#${language}" lang="${languageTag[language]}">${words.ownLanguage[language]}</a> `)}</p>
</header>
<main>
${languages.map((language) => part(reported, language))}${appendix(reported, languages)}
</main>
</body>
</html>
`.html;
};
const claimSection = (reported, language) => html`<p>${words.claimTimes[language]}${reported.said.report.offset}${language === "zh" ? "。" : ". "}${paragraph(claimsOf(reported).map((claim) => claimText(claim, reported.said.report.offset)), language)}</p>`;
const markup = (text) => ({ html: text });
const part = (reported, language) => {
	const telling = tellingIn(language, reported);
	const { say } = telling;
	const gaps = gapsIn(reported, telling);
	const sections = [
		["claim", claimSection(reported, language)],
		["of", ofSection(reported, telling)],
		["address", addressSection(reported, telling)],
		["asked", topicSection(reported, topics.asked, telling)],
		["identity", topicSection(reported, topics.identity, telling)],
		["carrier", topicSection(reported, topics.carrier, telling)],
		["notices", topicSection(reported, topics.notices, telling)],
		["delivery", topicSection(reported, topics.delivery, telling)],
		["gaps", gaps.length === 0 ? html`<p>${say(words.noGap)}</p>` : html`<ul>${gaps.map((gap) => html`<li>${gap}</li>\n`)}</ul>`],
		["withheld", withheldSection(reported, telling)],
		["timeline", timeline(reported, telling)],
		["index", indexSection(reported, telling)],
		["verify", verifySection(reported, telling)]
	];
	return html`<div class="part" id="${language}" lang="${languageTag[language]}">
<h1>${say(words.title)}</h1>
${sections.map(([name, content]) => html`<section>
<h2>${say(words.sections[name])}</h2>
${content}
</section>
`)}</div>
`;
};
// packages/evidence/src/report/statements-json.ts
/** Every statement of the report in both languages, with the events that it rests on and their hashes: these names are a public format, and never change. */
const statementsJson = (reported) => {
	const [zh, en] = [tellingIn("zh", reported), tellingIn("en", reported)];
	const section = (name, of) => {
		const english = of(en);
		return of(zh).map(({ text, rests }, place) => ({
			en: plainText(english[place]?.text ?? text),
			events: rests.map(referenceOf),
			section: name,
			zh: plainText(text)
		}));
	};
	const { offset } = reported.said.report;
	const statements = [
		...claimsOf(reported).map((claim) => {
			const { en, zh } = claimText(claim, offset);
			const rests = claim.about === null || !claim.isShown ? [] : [claim.about];
			return {
				en: visibleText(en),
				events: rests.map(referenceOf),
				section: "claim",
				zh: visibleText(zh)
			};
		}),
		...section("address", (telling) => addressStatements(reported, telling)),
		...Object.entries(topics).flatMap(([name, topic]) => section(name, (telling) => topicStatements(reported, topic, telling))),
		...section("gaps", (telling) => gapsIn(reported, telling).map((text) => ({
			text,
			rests: []
		})))
	];
	return `${lineOf({
		offset,
		statements,
		v: 1
	})}\n`;
};
const referenceOf = ({ rev, type, hash }) => ({
	hash,
	rev,
	type
});
const mostInChinese = 300;
/**
* The claims of a report for forms that take only text: Chinese, then English, at most 500 characters. Where they are too long, the ones that matter
* least are left out, and signs of that are left.
*/
const summaryText = (reported, headHash) => {
	const { offset } = reported.said.report;
	const claims = claimsOf(reported);
	const tail = `SHA-256 ${headHash.slice(0, 16)}…\n`;
	const zh = fitted(claims, "zh", offset, mostInChinese);
	return `${zh}${fitted(claims, "en", offset, 500 - signs(tail) - signs(zh))}${tail}`;
};
const fitted = (claims, language, offset, most) => {
	const head = language === "zh" ? `时间 ${offset}。` : `Times ${offset}. `;
	for (let rank = 8; rank > 0; rank -= 1) {
		const kept = claims.filter((claim) => claim.rank <= rank);
		const text = visibleText(`${head}${paragraph(briefly(kept, offset), language)}${kept.length < claims.length ? "…" : ""}`);
		if (kept.length > 0 && signs(text) < most) return `${text}\n`;
	}
	return "";
};
const briefly = (claims, offset) => {
	let day = "";
	return claims.map((claim) => {
		const when = timeOfClaim(claim, offset);
		const isSameDay = when.slice(0, 10) === day;
		if (when !== "") day = when.slice(0, 10);
		return claim.saying(isSameDay ? when.slice(11) : when, "");
	});
};
const signs = (text) => [...text].length;
// packages/evidence/src/report/report-in-bundle.ts
/** Where the report lies in a bundle. */
const reportPath = "data/timeline.html";
/** Where its statements lie, each with the events that it rests on. */
const statementsPath = "data/evidence.json";
/** Where its summary lies. */
const summaryPath = "data/summary.txt";
/** The pages for people in a bundle, by their paths: the report, its statements one by one, and its summary; null where its other files are not in the form that we write. */
const reportPages = (files, said) => {
	const reported = reportedIn(files, said);
	return reported === null ? null : pagesOf(reported);
};
/** What a report tells of a bundle; null where its files are not in the form that we write. */
const reportedIn = (files, said) => {
	const [events, disclosures, anchors] = [
		eventsIn(files),
		disclosuresIn(files),
		anchorsIn(files)
	];
	return events === null || disclosures === null || anchors === null ? null : {
		events,
		disclosures,
		said,
		anchors,
		showsFiles: files.has(attachmentsPath)
	};
};
const pagesOf = (reported) => new Map([
	[reportPath, reportPage(reported)],
	[statementsPath, statementsJson(reported)],
	[summaryPath, summaryText(reported, reported.events.at(-1)?.hash ?? "")]
]);
const eventsIn = (files) => allRead(linesOf(files, "data/events.ndjson"), (bytes, place) => {
	const line = readLine(bytes);
	if (line === null) return null;
	const { header, record, data, meta } = line;
	const type = header?.type ?? record?.type ?? "";
	return {
		rev: String(place),
		type,
		data,
		meta,
		hash: header === null ? null : hexOf(line.hash)
	};
});
const disclosuresIn = (files) => allRead(linesOf(files, "data/disclosures.ndjson"), (bytes) => {
	const json = readEvidenceJson(bytes);
	if (isLeft(json) || !isJsonObject(json.right)) return null;
	const { disclosure, rev } = json.right;
	const read = typeof disclosure === "string" ? readDisclosure(disclosure) : null;
	return read === null || typeof rev !== "string" ? null : {
		rev,
		pointer: read.pointer,
		value: read.value
	};
});
const anchorsIn = (files) => anchorEntries(files)?.map(({ anchor: name, rev, size }) => ({
	name,
	rev,
	size,
	isStamped: files.has(`proof/anchors/${name}.tsr`)
})) ?? null;
const allRead = (lines, read) => {
	const found = lines?.map(read).filter((one) => one !== null) ?? null;
	return found === null || found.length !== lines?.length ? null : found;
};
// packages/evidence/src/verify/unchecked-files.ts
const checked = new Set([
	bagItPath,
	bagInfoPath,
	manifestPath,
	tagManifestPath,
	envelopePath,
	stampPath,
	"data/events.ndjson",
	"data/disclosures.ndjson",
	attachmentsPath,
	reportPath,
	statementsPath,
	summaryPath,
	consistencyPath,
	headsPath,
	headsProofPath
]);
const said = new Set([
	"VERIFY.md",
	verifierPath,
	"data/observations.ndjson"
]);
/** The files of a bundle whose content nothing proves: those that every bundle has, and those that no bundle of ours has. */
const uncheckedFiles = (files) => {
	const anchors = new Set((anchorEntries(files) ?? []).flatMap(({ anchor }) => [`proof/anchors/${anchor}.tlog-proof`, `proof/anchors/${anchor}.tsr`]));
	return [...files.keys()].sort().flatMap((file) => {
		if (checked.has(file) || anchors.has(file) || file.startsWith("data/attachments/")) return [];
		return [finding(said.has(file) ? "unchecked-file" : "unknown-file", { file })];
	});
};
// packages/evidence/src/chain/chain-start.ts
/** The reference of a stream in the log, which does not give away its name. */
const streamRef = (of) => digestOf("stream", saltedText(of));
/** What the first event of a stream refers to, so that it cannot be moved to another one. */
const genesis = (of) => digestOf("genesis", saltedText(of));
const saltedText = ({ salt, stream, tenant }) => `{"salt":${JSON.stringify(salt)},"stream":${JSON.stringify(stream)},"tenant":${JSON.stringify(tenant)},"v":1}`;
/** What the first chained event refers to when there are others before it. */
const adoption = ({ salt, stream, tenant }, { count, records }) => digestOf("adopt", `{"count":${count},"records":"${records}","salt":${JSON.stringify(salt)},"stream":${JSON.stringify(stream)},"tenant":${JSON.stringify(tenant)},"v":1}`);
// packages/evidence/src/verify/verify-events.ts
const file$1 = "data/events.ndjson";
/** Whether the events are all there, in order, and each as it was chained. The first fault ends it. */
const verifyEvents = (lines, of) => {
	const findings = [];
	const events = [];
	const before = [];
	let chain = null;
	for (const [place, bytes] of lines.entries()) {
		const rev = String(place);
		const line = readLine(bytes);
		const fault = (code) => ({
			findings: [...findings, finding(code, {
				file: file$1,
				rev
			})],
			events,
			ref: null
		});
		if (line === null) return fault("tampered-canonical");
		if (line.header === null) {
			if (chain !== null || line.record === null) return fault("tampered-canonical");
			if (line.record.rev !== rev) return fault("tampered-revision");
			before.push(line.recordText);
			events.push({
				rev,
				type: line.record.type,
				hash: null,
				data: line.data
			});
			continue;
		}
		const checked = checkLine(line, line.header, {
			rev,
			...of
		}, chain, before);
		if (typeof checked === "string") return fault(checked);
		if (line.data === null) findings.push(finding("data-redacted", {
			file: file$1,
			rev
		}));
		chain = checked;
		events.push({
			rev,
			type: line.header.type,
			hash: checked.hash,
			data: line.data
		});
	}
	if (before.length > 0) findings.push(finding("before-adoption", {
		file: file$1,
		detail: String(before.length)
	}));
	if (chain === null) findings.push(finding("tampered-revision", {
		file: file$1,
		rev: "0"
	}));
	else findings.push(finding("chain-ok", {
		file: file$1,
		detail: String(events.length)
	}));
	return {
		findings,
		events,
		ref: chain?.ref ?? null
	};
};
const checkLine = (line, header, expected, chain, before) => {
	if (line.data !== null && line.dataDigest !== header.dataDigest) return "tampered-data";
	if (line.metaDigest !== header.metaDigest || recordedAtOf(line.meta) !== header.recordedAt) return "tampered-metadata";
	if (header.rev !== expected.rev) return "tampered-revision";
	if (header.stream !== expected.stream) return "tampered-stream";
	if (header.tenant !== expected.tenant) return "tampered-tenant";
	if (chain !== null) {
		if (header.prev !== chain.hash) return "tampered-link";
		return header.ref === chain.ref ? {
			hash: line.hash,
			ref: header.ref
		} : "tampered-stream";
	}
	if (header.salt === null) return "tampered-link";
	const salted = {
		salt: header.salt,
		stream: header.stream,
		tenant: header.tenant
	};
	if (header.ref !== streamRef(salted)) return "tampered-stream";
	const start = before.length === 0 ? genesis(salted) : adoption(salted, {
		count: before.length,
		records: recordsDigest(before)
	});
	return header.prev === start ? {
		hash: line.hash,
		ref: header.ref
	} : "tampered-link";
};
const recordsDigest = (texts) => sha256(`${digestPrefix("records")}[${texts.join(",")}]`);
// packages/evidence/src/note/ed25519.ts
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
Buffer.from("302e020100300506032b657004220420", "hex");
/** Whether the signature over these bytes was made with the private half; bytes that are no key verify nothing. */
const isSignedBy$1 = (publicKey, message, signature) => {
	if (publicKey.length !== 32 || signature.length !== 64) return false;
	const key = createPublicKey({
		key: Buffer.concat([publicPrefix, publicKey]),
		format: "der",
		type: "spki"
	});
	return verify(null, message, key, signature);
};
// packages/evidence/src/bundle/dsse.ts
/** The kind of everything that we sign: a statement of in-toto. */
const payloadType = "application/vnd.in-toto+json";
const Envelope = strict({
	payload: string,
	payloadType: literal(payloadType),
	signatures: readonlyArray(strict({
		keyid: string,
		sig: string
	}))
});
/** What is signed for a payload. */
const preAuthenticationEncoding = (type, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);
/** The envelope in these bytes; null when it is none in canonical form. */
const readEnvelope = (bytes) => {
	const json = readEvidenceJson(bytes);
	if (isLeft(json) || !Envelope.is(json.right)) return null;
	const { signatures } = json.right;
	const payload = base64Bytes(json.right.payload);
	const [only, ...more] = signatures;
	if (payload === null || only === void 0 || more.length > 0) return null;
	const message = preAuthenticationEncoding(payloadType, payload);
	return {
		payload,
		keyId: only.keyid,
		isSignedBy: (key) => {
			const signature = base64Bytes(only.sig);
			return key.kind === "note" && signature !== null && isSignedBy$1(key.publicKey, message, signature);
		}
	};
};
// packages/evidence/src/bundle/statement.ts
/** What the exporter signs: these names are a public format, and never change. */
/** The kind of our predicate. */
const predicateType = "https://readdress.dev/evidence-bundle/v1";
const statementType = "https://in-toto.io/Statement/v1";
const Withheld = readonly(strict({
	pointer: string,
	reason: keyof({
		masked: null,
		erased: null,
		restricted: null,
		"out-of-scope": null,
		missing: null
	}),
	rev: string
}));
/** Whether a text is a distance from UTC, `+08:00`, at which a report can tell times. */
const isOffset = (text) => /^[+-](0\d|1[0-4]):[0-5]\d$/.test(text);
const Offset = refinement(string, isOffset, "Offset");
const Manner = readonly(strict({
	first: keyof({
		zh: null,
		en: null
	}),
	offset: Offset,
	template: string
}));
const Place = readonly(strict({
	pointer: string,
	rev: string
}));
const Predicate = readonly(strict({
	exporter: string,
	legalBasis: string,
	purpose: string,
	recipient: string,
	stream: string,
	tenant: string,
	ref: string,
	headHash: string,
	headRev: string,
	checkpoint: readonly(strict({
		root: string,
		size: string
	})),
	disclosed: readonlyArray(Place),
	withheld: readonlyArray(Withheld),
	generationEnvironment: readonly(record(string, string)),
	report: Manner,
	verifierSha256: string
}), "Predicate");
const Statement = readonly(strict({
	_type: literal(statementType),
	predicate: Predicate,
	predicateType: literal(predicateType),
	subject: readonlyArray(readonly(strict({
		digest: readonly(strict({ sha256: string })),
		name: string
	})))
}), "Statement");
/** The statement in these bytes; null when it is none of ours. */
const readStatement = (bytes) => {
	const json = readEvidenceJson(bytes);
	return isRight(json) && Statement.is(json.right) ? json.right : null;
};
// packages/evidence/src/stamp/der.ts
/** The tags that are read here. */
const tags = {
	boolean: 1,
	integer: 2,
	bitString: 3,
	octetString: 4,
	objectIdentifier: 6,
	utcTime: 23,
	generalizedTime: 24,
	sequence: 48,
	set: 49,
	context0: 160,
	context1: 161,
	context3: 163,
	context4: 164
};
const nothing = Buffer.alloc(0);
/** What stands in the place of an element that is not there. */
const absent = {
	tag: -1,
	content: nothing,
	whole: nothing,
	parts: []
};
const mostDepth = 32;
/** The one element that these bytes are; absent when they are anything else, also with one byte more or a length in a longer form. */
const readDer = (bytes) => {
	const element = elementAt(bytes, 0, 0);
	return element !== null && element.whole.length === bytes.length ? element : absent;
};
const elementAt = (bytes, at, depth) => {
	const tag = bytes[at];
	const length = lengthAt(bytes, at + 1);
	if (tag === void 0 || (tag & 31) === 31 || length === null || depth > mostDepth) return null;
	const end = length.begin + length.count;
	if (end > bytes.length) return null;
	const content = bytes.subarray(length.begin, end);
	const parts = (tag & 32) === 0 ? [] : elementsIn(content, depth + 1);
	return parts === null ? null : {
		tag,
		content,
		whole: bytes.subarray(at, end),
		parts
	};
};
const elementsIn = (bytes, depth) => {
	const elements = [];
	for (let at = 0; at < bytes.length;) {
		const element = elementAt(bytes, at, depth);
		if (element === null) return null;
		elements.push(element);
		at += element.whole.length;
	}
	return elements;
};
const lengthAt = (bytes, at) => {
	const first = bytes[at];
	if (first === void 0) return null;
	if (first < 128) return {
		begin: at + 1,
		count: first
	};
	const size = first & 127;
	if (size === 0 || size > 4 || at + 1 + size > bytes.length) return null;
	const count = bytes.readUIntBE(at + 1, size);
	return (size === 1 ? count >= 128 : count >= 2 ** (8 * (size - 1))) ? {
		begin: at + 1 + size,
		count
	} : null;
};
// packages/evidence/src/stamp/der-values.ts
/** The parts of a sequence; none when it is another element. */
const sequenceParts = ({ tag, parts }) => tag === tags.sequence ? parts : [];
/** The only element in one of another tag; absent when there is none, or more. */
const onlyPart = (element, tag) => {
	const [only = absent, ...more] = element?.tag === tag ? element.parts : [];
	return more.length === 0 ? only : absent;
};
/** The bytes of an octet string; null when it is none. */
const octets = ({ tag, content }) => tag === tags.octetString ? content : null;
/** An object identifier as the hexadecimal digits of its bytes, which is enough to compare it; empty when it is none. */
const identifier = ({ tag, content }) => tag === tags.objectIdentifier ? content.toString("hex") : "";
/** The algorithm that is named without parameters, as its identifier; empty when it is none, or has some. */
const algorithm = (element) => {
	const [name = absent, parameters = absent, ...more] = sequenceParts(element);
	return (parameters === absent || parameters.whole.toString("hex") === "0500") && more.length === 0 ? identifier(name) : "";
};
/** A number that is not negative; null when it is none, or not in its shortest form. */
const natural = ({ tag, content }) => {
	const [first = 128, second = 0] = content;
	const isPadded = first === 0 && content.length > 1 && second < 128;
	return tag === tags.integer && first < 128 && !isPadded ? BigInt(`0x${content.toString("hex")}`) : null;
};
const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/;
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/;
/** A moment as YYYY-MM-DDThh:mm:ssZ, with a fraction of a second where there is one; null when it is none. */
const moment = ({ tag, content }) => {
	const pattern = tag === tags.utcTime ? utcTime : generalizedTime;
	if (tag !== tags.utcTime && tag !== tags.generalizedTime) return null;
	const [, digits, month, day, hour, minute, second, fraction = ""] = pattern.exec(content.toString("latin1")) ?? [];
	if (digits === void 0) return null;
	const text = `${digits.length === 4 ? digits : `${Number(digits) < 50 ? "20" : "19"}${digits}`}-${month}-${day}T${hour}:${minute}:${second}`;
	const milliseconds = Date.parse(`${text}Z`);
	return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text) ? `${text}${fraction}Z` : null;
};
// packages/evidence/src/stamp/object-identifiers.ts
/** Object identifiers, as the hexadecimal digits of their bytes. */
/** What content is: signed data (1.2.840.113549.1.7.2), and what a time-stamp service says (1.2.840.113549.1.9.16.1.4). */
const contentTypes = {
	signedData: "2a864886f70d010702",
	timeStampInfo: "2a864886f70d0109100104"
};
/** What is signed beside the content: 1.2.840.113549.1.9.3, 1.2.840.113549.1.9.4 and 1.2.840.113549.1.9.16.2.47. */
const attributeTypes = {
	contentType: "2a864886f70d010903",
	messageDigest: "2a864886f70d010904",
	signingCertificate: "2a864886f70d010910022f"
};
/** Extensions of certificates that are looked at (2.5.29). Policies bind nobody who asks for none. */
const extensionTypes = {
	keyUsage: "551d0f",
	basicConstraints: "551d13",
	certificatePolicies: "551d20",
	extendedKeyUsage: "551d25"
};
/** The digest that everything of ours is stamped by (2.16.840.1.101.3.4.2.1). */
const sha256Identifier = "608648016503040201";
/** The digests that a service may use inside its signature. */
const digestNames = new Map([
	[sha256Identifier, "sha256"],
	["608648016503040202", "sha384"],
	["608648016503040203", "sha512"]
]);
/** The ways of signing that are believed; none of them uses a digest that was broken. */
const signatureSchemes = new Map([
	["2a864886f70d010101", {
		key: "rsa",
		digest: null
	}],
	["2a864886f70d01010b", {
		key: "rsa",
		digest: "sha256"
	}],
	["2a864886f70d01010c", {
		key: "rsa",
		digest: "sha384"
	}],
	["2a864886f70d01010d", {
		key: "rsa",
		digest: "sha512"
	}],
	["2a8648ce3d040302", {
		key: "ec",
		digest: "sha256"
	}],
	["2a8648ce3d040303", {
		key: "ec",
		digest: "sha384"
	}],
	["2a8648ce3d040304", {
		key: "ec",
		digest: "sha512"
	}]
]);
// packages/evidence/src/stamp/certificate.ts
/** The certificate in these bytes; null when it is none in strict form, or OpenSSL refuses it. */
const readCertificate = (bytes) => {
	const [toBeSigned = absent, signedBy = absent] = sequenceParts(readDer(bytes));
	const fields = sequenceParts(toBeSigned);
	const [version, serialField = absent, , issuer = absent, validity = absent] = fields;
	const [from = absent, to = absent] = sequenceParts(validity);
	const [serial, validFrom, validTo] = [
		natural(serialField),
		moment(from),
		moment(to)
	];
	const extensions = extensionsIn(fields.find(({ tag }) => tag === tags.context3) ?? absent);
	const x509 = x509Of(bytes);
	if (version?.tag !== tags.context0 || serial === null || validFrom === null || validTo === null) return null;
	if (extensions === null || x509 === null) return null;
	return {
		x509,
		serial,
		issuer: issuer.whole,
		validFrom,
		validTo,
		isSoundlySigned: signatureSchemes.get(algorithm(signedBy))?.digest != null,
		isForStamping: isForStamping(extensions),
		allowsStamping: allowsStamping(extensions),
		mostBelow: mostBelow(extensions),
		isUnderstood: [...extensions].every(([type, { isCritical }]) => !isCritical || understood.has(type))
	};
};
/** The certificates in texts in PEM, in which other text may stand; null when one is none, or there is none in a text. */
const certificatesInPem = (texts) => {
	const blocks = texts.map((text) => text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []);
	if (blocks.some(({ length }) => length === 0)) return null;
	const read = blocks.flat().map((block) => readCertificate(Buffer.from(block.replace(/-----[^-]*-----/g, ""), "base64")));
	const found = read.filter((certificate) => certificate !== null);
	return found.length === read.length ? found : null;
};
const understood = new Set(Object.values(extensionTypes));
const x509Of = (bytes) => {
	try {
		const x509 = new X509Certificate(bytes);
		return x509.raw.equals(bytes) ? x509 : null;
	} catch {
		return null;
	}
};
const extensionsIn = (field) => {
	const extensions = new Map();
	const entries = sequenceParts(field.parts[0] ?? absent);
	for (const entry of entries) {
		const [type = absent, ...rest] = sequenceParts(entry);
		const isCritical = rest[0]?.whole.toString("hex") === "0101ff";
		const value = octets(rest[isCritical ? 1 : 0] ?? absent);
		if (value === null) return null;
		extensions.set(identifier(type), {
			isCritical,
			value: readDer(value)
		});
	}
	return extensions.size === entries.length ? extensions : null;
};
const purposesIn = (extensions) => {
	const extension = extensions.get(extensionTypes.extendedKeyUsage);
	return extension === void 0 ? null : sequenceParts(extension.value).map(identifier);
};
const isForStamping = (extensions) => {
	const [purpose, ...more] = purposesIn(extensions) ?? [];
	return purpose === "2b06010505070308" && more.length === 0 && extensions.get(extensionTypes.extendedKeyUsage)?.isCritical === true && maySign(extensions);
};
const maySign = (extensions) => {
	const uses = extensions.get(extensionTypes.keyUsage)?.value;
	if (uses === void 0) return true;
	const [, bits = 0, ...more] = uses.tag === tags.bitString ? uses.content : [];
	return bits !== 0 && (bits & 63) === 0 && more.length === 0;
};
const allowsStamping = (extensions) => purposesIn(extensions)?.some((purpose) => purpose === "2b06010505070308" || purpose === "551d2500") ?? true;
const mostBelow = (extensions) => {
	const [isAuthority = absent, most] = sequenceParts(extensions.get(extensionTypes.basicConstraints)?.value ?? absent);
	if (isAuthority.whole.toString("hex") !== "0101ff") return null;
	if (most === void 0) return Number.POSITIVE_INFINITY;
	const count = natural(most);
	return count === null ? null : Number(count);
};
// packages/evidence/src/stamp/certificate-chain.ts
const mostBetween = 8;
const mostOthers = 16;
/** The certificates from this one to a root that is given, each issued by the next, through others by their encodings; null when there is no such way. */
const chainToRoot = (from, others, roots) => {
	const untried = new Set(others.slice(0, mostOthers));
	const extended = (chain, last) => {
		const between = chain.length - 1;
		if (between > mostBetween || !last.isSoundlySigned || !last.isUnderstood) return null;
		const root = roots.find((candidate) => hasIssued(candidate, last, between));
		if (root !== void 0) return [...chain, root];
		for (const bytes of untried) {
			const issuer = readCertificate(bytes);
			if (issuer === null || !hasIssued(issuer, last, between)) continue;
			untried.delete(bytes);
			const found = extended([...chain, issuer], issuer);
			if (found !== null) return found;
		}
		return null;
	};
	return extended([from], from);
};
const hasIssued = (issuer, issued, between) => {
	if (issuer.mostBelow === null || issuer.mostBelow < between || !issuer.allowsStamping) return false;
	try {
		return issued.x509.checkIssued(issuer.x509) && issued.x509.verify(issuer.x509.publicKey);
	} catch {
		return false;
	}
};
// packages/evidence/src/stamp/stamp-response.ts
const mostBytes = 65536;
/** The parts of a response of RFC 3161 that grants a time stamp. */
const readStampResponse = (bytes) => {
	const response = bytes.length > mostBytes ? absent : readDer(Buffer.from(bytes));
	const [statusInfo = absent, token = absent, ...more] = sequenceParts(response);
	const status = natural(sequenceParts(statusInfo)[0] ?? absent);
	if (status === null || more.length > 0) return left("form");
	if (status > 1n) return left("status");
	const [type = absent, wrapped, ...moreOfToken] = sequenceParts(token);
	const [version = absent, , encapsulated = absent, ...rest] = sequenceParts(onlyPart(wrapped, tags.context0));
	const [contentType = absent, wrappedContent, ...moreOfContent] = sequenceParts(encapsulated);
	const content = octets(onlyPart(wrappedContent, tags.context0));
	const signers = rest.at(-1);
	if (!(identifier(type) === contentTypes.signedData && natural(version) === 3n && /^(160,)?(161,)?49$/.test(rest.map(({ tag }) => tag).join())) || signers === void 0 || content === null) return left("form");
	if (moreOfToken.length > 0 || moreOfContent.length > 0) return left("form");
	const info = identifier(contentType) === contentTypes.timeStampInfo ? stampInfo(readDer(content)) : null;
	if (info === null) return left("content");
	return right({
		content,
		info,
		certificates: (rest.find(({ tag }) => tag === tags.context0)?.parts ?? []).filter(({ tag }) => tag === tags.sequence).map(({ whole }) => whole),
		signers: signers.parts
	});
};
const stampInfo = (element) => {
	const [version = absent, policy = absent, imprinted = absent, number = absent, at = absent, ...more] = sequenceParts(element);
	const [imprintBy = absent, digest = absent, ...moreOfImprint] = sequenceParts(imprinted);
	const [imprint, serial, time] = [
		octets(digest),
		natural(number),
		at.tag === tags.generalizedTime ? moment(at) : null
	];
	if (!(natural(version) === 1n && identifier(policy) !== "" && moreOfImprint.length === 0 && isOptional(more)) || imprint === null || serial === null || time === null) return null;
	const nonceField = more.find(({ tag }) => tag === tags.integer);
	const nonce = nonceField === void 0 ? null : natural(nonceField);
	if (nonceField !== void 0 && nonce === null) return null;
	return {
		imprintBy: algorithm(imprintBy),
		imprint,
		serial,
		time,
		nonce
	};
};
const isOptional = (fields) => /^(48,)?(1,)?(2,)?(160,)?(161,)?$/.test(fields.map(({ tag }) => `${tag},`).join(""));
// packages/evidence/src/stamp/stamp-signer.ts
/** The signer in his part of a response, whose attributes must fix this content; null when they do not, or one is missing or there twice. */
const readStampSigner = (element, content) => {
	const [version = absent, sid = absent, digestBy = absent, attributes = absent, signedBy = absent, last = absent] = sequenceParts(element);
	const [issuer = absent, number = absent] = sequenceParts(sid);
	const [serial, signature] = [natural(number), octets(last)];
	const digest = digestNames.get(algorithm(digestBy));
	const scheme = signatureSchemes.get(algorithm(signedBy));
	const values = attributes.tag === tags.context0 ? attributeValues(attributes.parts) : null;
	if (natural(version) !== 1n || serial === null || signature === null || values === null) return null;
	if (digest === void 0 || scheme === void 0 || (scheme.digest ?? digest) !== digest) return null;
	const isOfContent = identifier(values.contentType) === contentTypes.timeStampInfo && octets(values.messageDigest)?.equals(createHash(digest).update(content).digest()) === true;
	const named = signingCertificate(values.signingCertificate);
	if (!isOfContent || named === null || !named.isOf(issuer, serial)) return null;
	const signed = Buffer.concat([Buffer.of(tags.set), attributes.whole.subarray(1)]);
	return {
		...named,
		issuer: issuer.whole,
		serial,
		key: scheme.key,
		digest,
		signed,
		signature
	};
};
const attributeValues = (attributes) => {
	const values = new Map();
	for (const attribute of attributes) {
		const [type = absent, set, ...more] = sequenceParts(attribute);
		if (values.has(identifier(type)) || more.length > 0) return null;
		values.set(identifier(type), onlyPart(set, tags.set));
	}
	return {
		contentType: values.get(attributeTypes.contentType) ?? absent,
		messageDigest: values.get(attributeTypes.messageDigest) ?? absent,
		signingCertificate: values.get(attributeTypes.signingCertificate) ?? absent
	};
};
const signingCertificate = (attribute) => {
	const [named = absent] = sequenceParts(sequenceParts(attribute)[0] ?? absent);
	const fields = [...sequenceParts(named)];
	const by = fields[0]?.tag === tags.sequence ? algorithm(fields.shift() ?? absent) : sha256Identifier;
	const [digest = absent, issuerSerial, ...more] = fields;
	const certificateBy = digestNames.get(by);
	const certificateDigest = octets(digest);
	if (certificateBy === void 0 || certificateDigest === null || more.length > 0) return null;
	const [names, number = absent] = sequenceParts(issuerSerial ?? absent);
	const name = onlyPart(onlyPart(names, tags.sequence), tags.context4);
	return {
		certificateBy,
		certificateDigest,
		isOf: (issuer, serial) => issuerSerial === void 0 || name.whole.equals(issuer.whole) && natural(number) === serial
	};
};
// packages/evidence/src/stamp/verify-stamp.ts
/** What the response of a time-stamp service (RFC 3161) proves. Certificates that were withdrawn since are not known here. */
const verifyStamp = (response, { stamped, roots, nonce }) => {
	const read = readStampResponse(response);
	if (isLeft(read)) return refuse(read.left);
	const { info } = read.right;
	if (!isImprintOf(info, stamped)) return refuse("imprint");
	const signer = onlySigner(read.right);
	if (signer === null) return refuse("signer");
	const certificate = certificateOf(signer, read.right);
	if (certificate === null || !certificate.isForStamping || certificate.mostBelow !== null) return refuse("certificate");
	if (!isSignedBy(certificate, signer)) return refuse("signature");
	const chain = chainToRoot(certificate, read.right.certificates, certificatesInPem(roots) ?? []);
	if (chain === null) return refuse("chain");
	if (!chain.every((link) => isValidAt(link, info.time))) return refuse("validity");
	if (nonce !== void 0 && info.nonce !== nonce) return refuse("nonce");
	const { subject } = certificate.x509;
	return right({
		time: info.time,
		serial: info.serial.toString(16),
		signer: (subject ?? "").split("\n").join(", ")
	});
};
const refuse = (rule) => left({
	type: "StampRefused",
	rule
});
const isImprintOf = ({ imprintBy, imprint }, stamped) => imprintBy === "608648016503040201" && imprint.equals(sha256Bytes(stamped));
const onlySigner = ({ signers, content }) => {
	const [only, ...more] = signers;
	return only === void 0 || more.length > 0 ? null : readStampSigner(only, content);
};
const certificateOf = (signer, { certificates }) => {
	const bytes = certificates.find((candidate) => createHash(signer.certificateBy).update(candidate).digest().equals(signer.certificateDigest));
	const certificate = bytes === void 0 ? null : readCertificate(bytes);
	return certificate?.serial === signer.serial && certificate.issuer.equals(signer.issuer) ? certificate : null;
};
const isSignedBy = ({ x509 }, { key, digest, signed, signature }) => {
	try {
		const { publicKey } = x509;
		return publicKey.asymmetricKeyType === key && verify(digest, signed, publicKey, signature);
	} catch {
		return false;
	}
};
const isValidAt = ({ validFrom, validTo }, time) => {
	const at = Date.parse(time);
	return Date.parse(validFrom) <= at && at <= Date.parse(validTo);
};
// packages/evidence/src/verify/verify-stamp-file.ts
/** What a file that may hold a time stamp over these bytes proves; nothing is found where there is none. */
const verifyStampFile = (files, { file, rev = null, stamped }, { tsaRoots }) => {
	const response = files.get(file);
	if (response === void 0) return [];
	const stamp = verifyStamp(response, {
		stamped,
		roots: tsaRoots
	});
	if (isRight(stamp)) return [finding("stamped", {
		file,
		rev,
		detail: stamp.right.time
	})];
	const { rule } = stamp.left;
	return [rule === "chain" ? finding("stamp-unknown", {
		file,
		rev
	}) : finding("stamp-false", {
		file,
		rev,
		detail: rule
	})];
};
// packages/evidence/src/verify/verify-files.ts
/** Whether the files are those that were signed: each one listed, none missing, none more. */
const verifyFiles = (files, trust) => {
	const manifests = bagFindings(files);
	const envelope = readEnvelope(files.get("signature/manifest.dsse.json") ?? Buffer.alloc(0));
	const statement = envelope === null ? null : readStatement(envelope.payload);
	if (envelope === null || statement === null) {
		const code = files.has("signature/manifest.dsse.json") ? "signature-bad" : "missing-file";
		return {
			findings: [...manifests, finding(code, { file: envelopePath })],
			predicate: null
		};
	}
	const listed = subjectFindings(files, new Map(statement.subject.map(({ name, digest }) => [name, digest.sha256])));
	const isListed = manifests.length === 0 && listed.length === 0;
	return {
		findings: [
			...manifests,
			...listed,
			...isListed ? [finding("manifest-ok", { detail: String(statement.subject.length) })] : [],
			signer(envelope, trust.exportKeys),
			...verifierFindings(files, statement.predicate),
			...verifyStampFile(files, {
				file: stampPath,
				stamped: files.get("signature/manifest.dsse.json") ?? Buffer.alloc(0)
			}, trust)
		],
		predicate: statement.predicate
	};
};
const signer = (envelope, exportKeys) => {
	const key = exportKeys.find((candidate) => envelope.isSignedBy(candidate));
	if (key?.id === envelope.keyId) return finding("signed", {
		file: envelopePath,
		detail: key.name
	});
	const isClaimed = key !== void 0 || exportKeys.some(({ id }) => id === envelope.keyId);
	return finding(isClaimed ? "signature-bad" : "signer-unknown", { file: envelopePath });
};
const bagFindings = (files) => {
	return [
		[bagItPath, bagItText],
		[bagInfoPath, bagInfoText(files, baggingDate(files))],
		[manifestPath, manifestOf(payloadOf(files))],
		[tagManifestPath, manifestOf(tagsOf(files))]
	].flatMap(([file, text]) => {
		const bytes = files.get(file);
		if (bytes === void 0) return [finding("missing-file", { file })];
		return Buffer.from(text).equals(bytes) ? [] : [finding("altered", { file })];
	});
};
const verifierFindings = (files, { verifierSha256 }) => {
	const verifier = files.get(verifierPath);
	return verifier === void 0 || sha256Hex(verifier) === verifierSha256 ? [] : [finding("altered", { file: verifierPath })];
};
const subjectFindings = (files, digests) => {
	const unsigned = new Set([envelopePath, stampPath]);
	const missing = [...digests.keys()].filter((name) => !files.has(name)).map((file) => finding("missing-file", { file }));
	const present = [...files].flatMap(([file, bytes]) => {
		if (unsigned.has(file)) return [];
		const digest = digests.get(file);
		if (digest === void 0) return [finding("extra-file", { file })];
		return digest === sha256Hex(bytes) ? [] : [finding("altered", { file })];
	});
	return [...missing, ...present];
};
// packages/evidence/src/bundle/sealed-leaves.ts
/** The sealed leaves of the data of an event, in their order. */
const sealedLeavesIn = (data) => leavesAt(data, "");
const leavesAt = (value, pointer) => {
	if (typeof value !== "object" || value === null) return [];
	if (!isJsonObject(value)) return value.flatMap((item, index) => leavesAt(item, `${pointer}/${index}`));
	const { $sd: digest, subject } = value;
	if (typeof digest === "string" && typeof subject === "string") return [{
		pointer,
		digest,
		subject
	}];
	return Object.entries(value).flatMap(([name, member]) => leavesAt(member, `${pointer}/${escapedName(name)}`));
};
// packages/evidence/src/verify/verify-attachments.ts
/** Whether each file that is shown is the one that its event names, once, and whether none lies there besides. */
const verifyAttachments = (files, events) => {
	const unlisted = new Set([...files.keys()].filter((path) => path.startsWith(attachmentsFolder)));
	const lines = files.has("data/attachments.ndjson") ? linesOf(files, attachmentsPath) : [];
	const findings = lines === null ? [finding("attachment-false", { file: attachmentsPath })] : [];
	const shown = [];
	const named = placesThatName(events);
	const holds = filesThatHold(files);
	for (const bytes of lines ?? []) {
		const line = readAttachmentLine(bytes);
		const key = line === null ? "" : keyOf$1(line.rev, line.digest, line.file);
		const places = named.get(key) ?? [];
		named.delete(key);
		const isShown = line !== null && places.length > 0 && holds(line);
		const about = line === null ? { file: attachmentsPath } : {
			file: line.file,
			rev: line.rev
		};
		findings.push(finding(isShown ? "attachment-ok" : "attachment-false", about));
		if (isShown) shown.push(...places);
		if (line !== null) unlisted.delete(line.file);
	}
	return {
		findings: [...findings, ...[...unlisted].map((file) => finding("attachment-false", { file }))],
		shown
	};
};
const keyOf$1 = (rev, digest, file) => `${rev} ${digest} ${file}`;
const placesThatName = (events) => {
	const named = new Map();
	for (const { rev, data } of events) for (const { pointer, digest, mediaType } of attachmentsIn(data ?? {})) {
		const key = keyOf$1(rev, digest, attachmentPath(digest, mediaType));
		const places = named.get(key) ?? [];
		places.push({
			rev,
			pointer
		});
		named.set(key, places);
	}
	return named;
};
const filesThatHold = (files) => {
	const tried = new Map();
	return (line) => {
		const content = files.get(line.file);
		if (content === void 0) return false;
		const salt = line.salt.toString("hex");
		if (!tried.has(line.file)) tried.set(line.file, isAttachment(content, line) ? salt : null);
		return tried.get(line.file) === salt;
	};
};
// packages/evidence/src/verify/verify-leaves.ts
const file = "data/disclosures.ndjson";
/** Whether every personal value and every file is either shown and the one that was stored, or listed as withheld, and never both. */
const verifyLeaves = (files, events, { disclosed, withheld }) => {
	const lines = linesOf(files, file);
	if (lines === null) return [finding(files.has(file) ? "disclosure-false" : "missing-file", { file })];
	const leaves = new Map(events.flatMap(({ rev, data }) => data === null ? [] : [...sealedLeavesIn(data), ...attachmentsIn(data)].map(({ pointer, digest, subject }) => [keyOf(rev, pointer), {
		rev,
		pointer,
		digest,
		subject
	}])));
	const attachments = verifyAttachments(files, events);
	const shown = new Set(attachments.shown.map(({ rev, pointer }) => keyOf(rev, pointer)));
	const findings = [...attachments.findings];
	for (const line of lines) {
		const place = placeOf(line, leaves);
		if (place === null || shown.has(place)) findings.push(finding("disclosure-false", { file }));
		else shown.add(place);
	}
	const redacted = new Set(events.flatMap(({ rev, data }) => data === null ? [rev] : []));
	const isThere = ({ rev, pointer }) => leaves.has(keyOf(rev, pointer)) || redacted.has(rev);
	const listed = new Set();
	for (const place of [...disclosed, ...withheld]) {
		const key = keyOf(place.rev, place.pointer);
		if (!isThere(place) || listed.has(key)) findings.push(finding("leaf-unlisted", {
			rev: place.rev,
			detail: place.pointer
		}));
		listed.add(key);
	}
	const saidToBeShown = new Set(disclosed.map(({ rev, pointer }) => keyOf(rev, pointer)));
	for (const { rev, pointer } of disclosed) if (redacted.has(rev)) findings.push(finding("leaf-unlisted", {
		rev,
		detail: pointer
	}));
	const erasedAfter = erasuresIn(events);
	const hidden = new Map(withheld.map(({ rev, pointer, reason }) => [keyOf(rev, pointer), reason]));
	for (const [key, { rev, pointer, subject }] of leaves) {
		const reason = hidden.get(key);
		const about = {
			rev,
			detail: pointer
		};
		if (shown.has(key) !== saidToBeShown.has(key) || shown.has(key) === (reason !== void 0)) findings.push(finding("leaf-unlisted", about));
		else if (shown.has(key)) findings.push(finding("disclosed", about));
		else if (reason === "erased") findings.push(finding(Number(rev) < (erasedAfter.get(subject) ?? 0) ? "erased" : "erased-unproved", about));
		else findings.push(finding("withheld", about));
	}
	return findings;
};
const keyOf = (rev, pointer) => `${rev} ${pointer}`;
const placeOf = (line, leaves) => {
	const json = readEvidenceJson(line);
	if (isLeft(json) || !isJsonObject(json.right) || Object.keys(json.right).length !== 2) return null;
	const { disclosure, rev } = json.right;
	const read = typeof disclosure === "string" ? readDisclosure(disclosure) : null;
	if (read === null || typeof rev !== "string") return null;
	const key = keyOf(rev, read.pointer);
	return leaves.get(key)?.digest === read.digest ? key : null;
};
const erasuresIn = (events) => new Map(events.flatMap(({ type, rev, data }) => {
	const subject = type === "PersonalDataErased" ? data?.["subject"] : void 0;
	return typeof subject === "string" ? [[subject, Number(rev)]] : [];
}));
// packages/evidence/src/log/checkpoint.ts
/** Checkpoints of C2SP: the root of a log at a size. */
/** The checkpoint in the text of a note; null when it is none of ours, which has no further lines. */
const readCheckpoint = (text) => {
	const [, origin = "", digits = "", encoded = ""] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text) ?? [];
	const size = Number(digits);
	const root = base64Bytes(encoded);
	return root?.length === 32 && Number.isSafeInteger(size) ? {
		origin,
		size,
		root: Buffer.from(root)
	} : null;
};
// packages/evidence/src/log/leaf.ts
/** These names are the storage format: they never change. */
const Whole = refinement(string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), "Whole");
/** What the log holds, one leaf for each. */
const LogLeaf = union([
	readonly(strict({
		hash: Digest,
		ref: Digest,
		rev: Whole,
		t: literal("event"),
		v: literal(1)
	}), "EventLeaf"),
	readonly(strict({
		at: string,
		count: Whole,
		root: Digest,
		size: Whole,
		t: literal("heads"),
		v: literal(1)
	}), "HeadsLeaf"),
	readonly(strict({
		hash: Digest,
		other: Digest,
		ref: Digest,
		rev: Whole,
		t: literal("fork"),
		v: literal(1)
	}), "ForkLeaf"),
	readonly(strict({
		from: string,
		purpose: string,
		t: literal("key"),
		v: literal(1),
		vkey: string
	}), "KeyLeaf")
], "LogLeaf");
/** The bytes of a leaf, which are hashed. */
const leafBytes = (leaf) => {
	const text = evidenceJson(leaf);
	if (isLeft(text)) throw new TypeError(`A leaf has no canonical text at ${text.left.at}.`);
	return Buffer.from(text.right);
};
/** The leaf in these bytes; null when it is none. */
const readLeaf = (bytes) => {
	const event = readEventLeaf(bytes);
	if (event !== null) return event;
	const json = readEvidenceJson(bytes);
	return isRight(json) && LogLeaf.is(json.right) ? json.right : null;
};
const eventForm = /^\{"hash":"([\w-]{42}[AEIMQUYcgkosw048])","ref":"([\w-]{42}[AEIMQUYcgkosw048])","rev":"(0|[1-9]\d{0,15})","t":"event","v":1\}$/;
const readEventLeaf = (bytes) => {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
	const [, hash, ref, rev] = eventForm.exec(text) ?? [];
	return hash === void 0 || ref === void 0 || rev === void 0 ? null : {
		hash,
		ref,
		rev,
		t: "event",
		v: 1
	};
};
sha256Bytes("");
/** The hash of a leaf: nothing that is a leaf can pass for a node. */
const leafHash = (leaf) => {
	const input = Buffer.allocUnsafe(leaf.length + 1);
	input[0] = 0;
	input.set(leaf, 1);
	return sha256Bytes(input);
};
/** The hash of the node above two others. */
const nodeHash = (left, right) => {
	pair.set(left, 1);
	pair.set(right, 33);
	return sha256Bytes(pair);
};
const pair = Buffer.alloc(65);
pair[0] = 1;
// packages/evidence/src/log/log-heads.ts
/** The text that is hashed for the end of one stream. */
const headsEntry = (ref, { hash, rev }) => {
	const text = evidenceJson({
		hash,
		ref,
		rev: String(rev),
		v: 1
	});
	return isRight(text) ? text.right : "";
};
// packages/evidence/src/log/tlog-proof.ts
/** Proofs of C2SP (`c2sp.org/tlog-proof@v1`): that a leaf is in a log, with the checkpoint that says so. */
const firstLine = "c2sp.org/tlog-proof@v1";
/** The proof in a text; null when it is none. */
const readTlogProof = (text) => {
	const divide = text.indexOf("\n\n");
	if (divide < 0) return null;
	const [first, second = "", ...encoded] = text.slice(0, divide).split("\n");
	const digits = /^index (0|[1-9]\d{0,15})$/.exec(second)?.[1];
	const hashes = encoded.map((line) => base64Bytes(line));
	const proof = hashes.filter((hash) => hash !== null && hash.length === 32);
	if (first !== firstLine || digits === void 0 || proof.length !== hashes.length || proof.length > 64) return null;
	const index = Number(digits);
	return Number.isSafeInteger(index) ? {
		index,
		proof: proof.map((hash) => Buffer.from(hash ?? "")),
		checkpoint: text.slice(divide + 2)
	} : null;
};
// packages/evidence/src/merkle/verify-proofs.ts
/** Proofs of RFC 6962, sections 2.1.1 and 2.1.2, checked as RFC 9162 lays out. Sizes may exceed 2^53. */
const hashBytes = 32;
const areHashes = (...hashes) => hashes.every(({ length }) => length === hashBytes);
/** Whether the leaf is at this place of a tree with this root. A proof that is too long or too short proves nothing. */
const provesInclusion = ({ index, size, leaf, root, proof }) => {
	if (index < 0n || index >= size || !areHashes(leaf, root, ...proof)) return false;
	const sides = sidesOf({
		at: index,
		last: size - 1n
	}, proof.length);
	return sides !== null && climbed(leaf, proof, sides).equals(root);
};
/** Whether the tree of `to` leaves begins with that of `from`. From an empty tree nothing is proved, so that is refused. */
const provesConsistency = ({ from, to, fromRoot, toRoot, proof }) => {
	if (from <= 0n || from > to) return false;
	if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
	if (!areHashes(fromRoot, toRoot, ...proof)) return false;
	const start = upWhile({
		at: from - 1n,
		last: to - 1n
	}, ({ at }) => (at & 1n) === 1n);
	const [first, ...rest] = start.at === 0n ? [fromRoot, ...proof] : proof;
	const sides = sidesOf(start, rest.length);
	if (first === void 0 || sides === null) return false;
	const older = rest.filter((_, place) => sides[place] === "left");
	return climbed(first, older, older.map(onTheLeft)).equals(fromRoot) && climbed(first, rest, sides).equals(toRoot);
};
const onTheLeft = () => "left";
const climbed = (from, siblings, sides) => siblings.reduce((hash, sibling, place) => sides[place] === "left" ? nodeHash(sibling, hash) : nodeHash(hash, sibling), from);
const sidesOf = (from, count) => {
	const sides = [];
	let place = from;
	while (sides.length < count) {
		if (place.last === 0n) return null;
		const isRight = (place.at & 1n) === 1n || place.at === place.last;
		sides.push(isRight ? "left" : "right");
		if (isRight) place = upWhile(place, ({ at }) => (at & 1n) === 0n && at !== 0n);
		place = up(place);
	}
	return place.last === 0n ? sides : null;
};
const up = ({ at, last }) => ({
	at: at >> 1n,
	last: last >> 1n
});
const upWhile = (from, isPassed) => {
	let place = from;
	while (isPassed(place)) place = up(place);
	return place;
};
// packages/evidence/src/note/verifier-key.ts
/** Verifier keys of the C2SP specification of signed notes. */
const typeBytes = {
	note: 1,
	cosignature: 4
};
/** A key under a name; names have no white space and no `+`. */
const verifierKey = (name, kind, publicKey) => {
	const input = Buffer.concat([
		Buffer.from(`${name}\n`),
		Buffer.of(typeBytes[kind]),
		publicKey
	]);
	return {
		name,
		id: sha256Bytes(input).toString("hex", 0, 4),
		kind,
		publicKey
	};
};
/** Whether a text may be the name of a key. */
const isKeyName = (name) => /^[^\s+\p{Cc}\p{Cs}]{1,200}$/u.test(name);
/** The key that a line names; null when it is none, or its id is not that of its bytes. */
const readVerifierKey = (text) => {
	const [, name = "", id = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
	const bytes = base64Bytes(encoded);
	if (!isKeyName(name) || bytes?.length !== 33) return null;
	const kind = kindOf(bytes[0]);
	if (kind === null) return null;
	const key = verifierKey(name, kind, bytes.subarray(1));
	return key.id === id ? key : null;
};
/** The keys of these lines; null when one is none of this kind. */
const verifierKeysIn = (lines, kind) => {
	const keys = lines.flatMap((line) => {
		const key = readVerifierKey(line);
		return key?.kind === kind ? [key] : [];
	});
	return keys.length === lines.length ? keys : null;
};
const kindOf = (byte) => {
	if (byte === typeBytes.note) return "note";
	return byte === typeBytes.cosignature ? "cosignature" : null;
};
// packages/evidence/src/note/signed-note.ts
/** Signed notes of C2SP: a text, and signatures of which each reader checks those whose keys he trusts. */
const mostSignatures = 16;
/** A note in its parts; null when it is none. */
const readNote = (note) => {
	const divide = note.lastIndexOf("\n\n");
	if (divide < 0 || !note.endsWith("\n")) return null;
	const text = note.slice(0, divide + 1);
	const lines = note.slice(divide + 2, -1).split("\n");
	if (lines.length > mostSignatures || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(note) || !note.isWellFormed()) return null;
	const signatures = lines.map(signatureIn);
	const found = signatures.filter((signature) => signature !== null);
	return found.length === signatures.length ? {
		text,
		signatures: found
	} : null;
};
/** A line under a note; null when it is none. */
const signatureIn = (line) => {
	const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/.exec(line) ?? [];
	const bytes = base64Bytes(encoded);
	if (!isKeyName(name) || bytes === null || bytes.length < 5) return null;
	return {
		name,
		keyId: bytes.toString("hex", 0, 4),
		bytes: bytes.subarray(4)
	};
};
/** The line of a signature, to be put under a note. */
const signatureLine = ({ name, keyId, bytes }) => `— ${name} ${Buffer.concat([Buffer.from(keyId, "hex"), bytes]).toString("base64")}\n`;
const cosignatureBytes = 72;
/** The note without the lines of witnesses, as a time-stamp service was given it. */
const withoutCosignatures = ({ text, signatures }) => `${text}\n${signatures.filter(({ bytes }) => bytes.length !== cosignatureBytes).map(signatureLine).join("")}`;
/** Whether this key signed the text. A key that cosigns is judged by `cosignedAt`. */
const isNoteSignedBy = ({ text, signatures }, key) => key.kind === "note" && signatures.some(({ name, keyId, bytes }) => isOf(key, name, keyId) && isSignedBy$1(key.publicKey, Buffer.from(text), bytes));
/** When this witness saw the checkpoint and found it consistent, in seconds since 1970; null when he did not sign it. */
const cosignedAt = ({ text, signatures }, key) => {
	if (key.kind !== "cosignature") return null;
	for (const { name, keyId, bytes } of signatures) {
		if (!isOf(key, name, keyId) || bytes.length !== cosignatureBytes) continue;
		const at = Buffer.from(bytes).readBigUInt64BE(0);
		if (isSignedBy$1(key.publicKey, cosignedText(text, at), bytes.subarray(8))) return at;
	}
	return null;
};
/** What a witness signs. */
const cosignedText = (text, at) => Buffer.from(`cosignature/v1\ntime ${at}\n${text}`);
const isOf = (key, name, keyId) => key.name === name && key.id === keyId;
// packages/evidence/src/verify/log-key.ts
/** Whether a checkpoint was signed under a key of the shop that was in force then, or why that is not proved. */
const logKeyCode = ({ note, at, stampedAt }, { logKeys, formerLogKeys = [] }) => {
	const signs = (key) => key.name === at.origin && isNoteSignedBy(note, key);
	if (logKeys.some(signs)) return "anchored";
	const former = formerLogKeys.find(({ key }) => signs(key));
	if (former === void 0) return [...logKeys, ...formerLogKeys.map(({ key }) => key)].some(({ name }) => name === at.origin) ? "log-key-other" : "log-key-unknown";
	if (at.size > former.size) return "log-key-ended";
	const { stampedBefore } = former;
	return stampedBefore === null || stampedAt !== null && Date.parse(stampedAt) < Date.parse(stampedBefore) ? "anchored" : "log-key-stolen";
};
// packages/evidence/src/verify/verify-log.ts
const proofIn = (files, path) => {
	const proof = readTlogProof(Buffer.from(files.get(path) ?? "").toString("utf8"));
	const note = proof === null ? null : readNote(proof.checkpoint);
	const at = note === null ? null : readCheckpoint(note.text);
	return proof === null || note === null || at === null ? null : {
		...proof,
		note,
		at
	};
};
const holds = ({ index, proof, at: { size, root } }, leaf) => provesInclusion({
	index: BigInt(index),
	size: BigInt(size),
	leaf: leafHash(leaf),
	root,
	proof
});
/** Whether the events were on the log when its checkpoints were signed, the log only grew, and none of the stream's events is hidden. */
const verifyLog = (files, events, { ref, checkpoint }, { trust, requires }) => {
	const { witnesses = [], quorum = 1 } = trust;
	const entries = anchorEntries(files);
	const last = events.at(-1);
	if (entries === null || last === void 0) return [finding("anchor-false", { file: consistencyPath })];
	const findings = [];
	let before = null;
	let stamps = [];
	let stampedAt = null;
	let cosigners = [];
	for (const entry of entries) {
		const file = `proof/anchors/${entry.anchor}.tlog-proof`;
		const proof = proofIn(files, file);
		const event = events[Number(entry.rev)];
		const about = {
			file,
			rev: entry.rev
		};
		if (proof === null || event?.hash == null || !holds(proof, eventLeaf(ref, event.rev, event.hash))) return [...findings, finding("anchor-false", about)];
		if (!continues(before, proof, entry)) return [...findings, finding("log-inconsistent", about)];
		stamps = verifyStampFile(files, {
			file: `proof/anchors/${entry.anchor}.tsr`,
			rev: entry.rev,
			stamped: Buffer.from(withoutCosignatures(proof.note))
		}, trust);
		stampedAt = stamps.find(({ code }) => code === "stamped")?.detail ?? null;
		findings.push(finding(logKeyCode({
			...proof,
			stampedAt
		}, trust), {
			...about,
			detail: entry.size
		}), ...stamps);
		cosigners = oneForEachKey(witnesses.filter((key) => cosignedAt(proof.note, key) !== null));
		if (cosigners.length > 0) findings.push(finding("witnessed", {
			...about,
			detail: cosigners.map(({ name }) => name).join(", ")
		}));
		before = proof;
	}
	const isStamped = stamps.some(({ code }) => code === "stamped");
	if ((trust.tsaRoots.length > 0 || requires.includes("stamped")) && !isStamped) findings.push(finding("not-stamped", { rev: last.rev }));
	if ((witnesses.length > 0 || requires.includes("witnessed")) && cosigners.length < quorum) findings.push(finding("not-witnessed", {
		rev: last.rev,
		detail: `${cosigners.length}/${quorum}`
	}));
	if (before === null) return [...findings, finding("unanchored-tail", { rev: last.rev })];
	if (entries.length > 1) findings.push(finding("log-consistent", {
		file: consistencyPath,
		detail: String(entries.length)
	}));
	if (String(before.at.size) !== checkpoint.size || before.at.root.toString("base64") !== checkpoint.root) findings.push(finding("anchor-false", { detail: checkpoint.size }));
	if (entries.at(-1)?.rev !== last.rev) findings.push(finding("unanchored-tail", { rev: last.rev }));
	return [...findings, completeness(files, ref, events, {
		...before,
		stampedAt
	}, trust)];
};
const oneForEachKey = (witnesses) => [...new Map(witnesses.map((key) => [Buffer.from(key.publicKey).toString("hex"), key])).values()];
const eventLeaf = (ref, rev, hash) => leafBytes({
	hash,
	ref,
	rev,
	t: "event",
	v: 1
});
const continues = (before, next, { size, proof }) => {
	if (String(next.at.size) !== size) return false;
	if (before === null) return proof.length === 0;
	const [from, to] = [before.at, next.at];
	return from.origin === to.origin && from.size < to.size && provesConsistency({
		from: BigInt(from.size),
		to: BigInt(to.size),
		fromRoot: from.root,
		toRoot: to.root,
		proof
	});
};
const completeness = (files, ref, events, newest, trust) => {
	const proof = proofIn(files, headsProofPath);
	const heads = headsEntryIn(files);
	const unproved = finding("completeness-unproved", { file: headsPath });
	if (proof === null || heads === null) return unproved;
	const leaf = readLeaf(Buffer.from(heads.leaf));
	if (leaf?.t !== "heads" || proof.at.size !== newest.at.size || !proof.at.root.equals(newest.at.root)) return unproved;
	if (proof.index + 1 !== proof.at.size || leaf.size !== String(proof.index)) return unproved;
	const { entry, index } = heads;
	if (!provesInclusion({
		index: BigInt(index),
		size: BigInt(leaf.count),
		leaf: leafHash(Buffer.from(headsEntry(entry.ref, {
			hash: entry.hash,
			rev: Number(entry.rev)
		}))),
		root: Buffer.from(leaf.root, "base64url"),
		proof: heads.proof
	}) || entry.ref !== ref || !holds(proof, Buffer.from(heads.leaf))) return unproved;
	if (logKeyCode({
		...proof,
		stampedAt: newest.stampedAt
	}, trust) !== "anchored") return unproved;
	const end = events[Number(entry.rev)];
	if (end === void 0) return finding("tail-truncated", { rev: entry.rev });
	if (end.hash !== entry.hash) return finding("forked", { rev: entry.rev });
	return end === events.at(-1) ? finding("complete", {
		file: headsPath,
		rev: end.rev,
		detail: leaf.at
	}) : unproved;
};
// packages/evidence/src/verify/verify-report.ts
const paths = [
	reportPath,
	statementsPath,
	summaryPath
];
/** Whether the report for people, its statements and its summary say what the events say: they are made again, and every byte compared. */
const verifyReport = (files, said) => {
	const missing = paths.filter((file) => !files.has(file)).map((file) => finding("missing-file", { file }));
	if (missing.length > 0) return missing;
	if (said.report.template !== "2") return paths.map((file) => finding("unknown-version", { file }));
	const pages = reportPages(files, said);
	return paths.map((file) => {
		const page = pages?.get(file);
		const isSame = page !== void 0 && Buffer.from(page).equals(files.get(file) ?? Buffer.alloc(0));
		return finding(isSame ? "report-ok" : "report-false", { file });
	});
};
// packages/evidence/src/verify/verify-bundle.ts
const eventsPath = "data/events.ndjson";
/**
* Checks a bundle against the keys of whoever verifies. It needs no store, no network and no word of the shop, and believes no key that the bundle
* brings. What is required and not proved limits it.
*/
const verifyBundle = (files, trust, requires = []) => {
	const findings = findingsOf(files, trust, requires);
	return {
		verdict: verdictOf(findings),
		findings
	};
};
const findingsOf = (files, trust, requires) => {
	const { findings, predicate } = verifyFiles(files, trust);
	if (predicate === null) return findings;
	const lines = linesOf(files, eventsPath);
	if (lines === null) return [...findings, finding("tampered-canonical", { file: eventsPath })];
	const chain = verifyEvents(lines, predicate);
	const head = chain.events.at(-1);
	if (chain.findings.some(({ code }) => code.startsWith("tampered")) || head === void 0) return [...findings, ...chain.findings];
	const isOfShop = trust.tenant === null || trust.tenant === predicate.tenant;
	const isHead = chain.ref === predicate.ref && head.hash === predicate.headHash && head.rev === predicate.headRev;
	const found = [
		...findings,
		...chain.findings,
		...isHead ? [] : [finding("tampered-link", { rev: head.rev })],
		...isOfShop ? [] : [finding("tampered-tenant", { detail: predicate.tenant })],
		...uncheckedFiles(files),
		...verifyLeaves(files, chain.events, predicate),
		...verifyLog(files, chain.events, predicate, {
			trust,
			requires
		})
	];
	return verdictOf(found) === "failed" ? found : [...found, ...verifyReport(files, predicate)];
};
// packages/evidence/src/verify/trust.ts
/** These names are a public format, and never change. */
const Quorum = refinement(number, (count) => Number.isInteger(count) && count > 0, "Quorum");
const FormerKeys = readonlyArray(type({
	key: string,
	size: refinement(string, (text) => /^(0|[1-9]\d{0,15})$/.test(text), "Size"),
	stampedBefore: union([refinement(string, (text) => /Z$/.test(text) && !Number.isNaN(Date.parse(text)), "Moment"), nullType])
}), "FormerKeys");
const TrustFile = intersection([type({
	exportKeys: readonlyArray(string),
	logKeys: readonlyArray(string),
	tenant: union([string, nullType]),
	tsaRoots: readonlyArray(string),
	v: literal(1)
}), partial({
	formerLogKeys: FormerKeys,
	quorum: Quorum,
	witnesses: readonlyArray(string)
})]);
/** The trust in a text; null when it is none, or a key or certificate in it is none. */
const readTrust = (text) => {
	const json = jsonIn(text);
	if (!TrustFile.is(json)) return null;
	const { quorum, tsaRoots, tenant } = json;
	const [logKeys, exportKeys] = [verifierKeysIn(json.logKeys, "note"), verifierKeysIn(json.exportKeys, "note")];
	const witnesses = verifierKeysIn(json.witnesses ?? [], "cosignature");
	const former = formerIn(json.formerLogKeys ?? []);
	if (logKeys === null || exportKeys === null || witnesses === null || former === null) return null;
	if (certificatesInPem(tsaRoots) === null) return null;
	if (quorum !== void 0 && quorum > witnesses.length) return null;
	const watched = witnesses.length === 0 ? {} : {
		witnesses,
		quorum: quorum ?? 1
	};
	return {
		tenant,
		logKeys,
		...former.length === 0 ? {} : { formerLogKeys: former },
		exportKeys,
		tsaRoots,
		...watched
	};
};
const formerIn = (of) => {
	const former = of.flatMap(({ key: text, size, stampedBefore }) => {
		const key = readVerifierKey(text);
		return key?.kind === "note" ? [{
			key,
			size: Number(size),
			stampedBefore
		}] : [];
	});
	return former.length === of.length ? former : null;
};
const jsonIn = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};
// packages/evidence/src/verifier/verify-wish.ts
/** Whom a wish trusts: nobody, if it names none; or what is wrong with what it names. */
const trustOf = async (wish) => {
	const { trust: file, tsaRoots } = wish;
	const text = file === void 0 ? null : await textIn(file);
	if (text === "") return left(wrong[wish.language].missing(visibleText(file ?? "")));
	const trust = text === null ? nobody : readTrust(text);
	if (trust === null) return left(wrong[wish.language].trust(visibleText(file ?? "")));
	const [logKeys, exportKeys] = [verifierKeysIn(wish.logKeys, "note"), verifierKeysIn(wish.exportKeys, "note")];
	const witnesses = verifierKeysIn(wish.witnesses, "cosignature");
	if (logKeys === null || exportKeys === null || witnesses === null) return left(wrong[wish.language].key);
	const roots = [];
	for (const path of tsaRoots) {
		const pem = await textIn(path);
		if (certificatesInPem([pem]) === null) return left(wrong[wish.language].root(visibleText(path)));
		roots.push(pem);
	}
	const { quorum = trust.quorum } = wish;
	return right({
		...trust,
		logKeys: [...trust.logKeys, ...logKeys],
		exportKeys: [...trust.exportKeys, ...exportKeys],
		tsaRoots: [...trust.tsaRoots, ...roots],
		witnesses: [...trust.witnesses ?? [], ...witnesses],
		...quorum === void 0 ? {} : { quorum }
	});
};
const textIn = (file) => readFile(file, "utf8").catch(() => "");
const nobody = {
	tenant: null,
	logKeys: [],
	exportKeys: [],
	tsaRoots: []
};
const wrong = {
	en: {
		missing: (file) => `${file} is not there, or cannot be read: check the path of the public keys.`,
		trust: (file) => `${file} is no file of public keys: take the trust.json that the shop gave you.`,
		key: "A key is none of its kind: give it as NAME+ID+KEY, in quotation marks, as the shop or the witness publishes it.",
		root: (file) => `${file} holds no certificate in PEM: take that of the time-stamp authority.`
	},
	zh: {
		missing: (file) => `${file} 不存在或无法读取：请检查公钥文件的路径。`,
		trust: (file) => `${file} 不是公钥文件：请使用店铺提供的 trust.json。`,
		key: "有一个密钥无效或类别不符：请按店铺或见证人公布的形式 NAME+ID+KEY 给出，并加引号。",
		root: (file) => `${file} 中没有 PEM 证书：请使用时间戳机构的证书。`
	}
};
// packages/evidence/src/verifier/verify-at.ts
/** Verifies a bundle in a folder or a ZIP, and says what it proves. Nothing is written but the answer. */
const verifyAt = async (wish, { out, err }) => {
	const { path, language, json } = wish;
	const trust = await trustOf(wish);
	if (isLeft(trust)) {
		err(`${trust.left}\n`);
		return 2;
	}
	const files = await readBundle(path)();
	if (isLeft(files)) {
		err(`${unreadableText(path, files.left, language)}\n`);
		return 3;
	}
	const verification = verified(() => verifyBundle(files.right, trust.right, wish.requires));
	if (verification === null) {
		err(`${ownFault[language](visibleText(path))}\n`);
		return 70;
	}
	out(json ? `${inAscii(JSON.stringify(verification, null, 2))}\n` : verificationText(verification, language));
	return exits[verification.verdict];
};
const inAscii = (json) => json.replace(/[^\n -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
const verified = (verify) => {
	try {
		return verify();
	} catch {
		return null;
	}
};
const ownFault = {
	en: (path) => `The verifier failed on ${path}, which says nothing about the bundle: use its newest version.`,
	zh: (path) => `核验程序处理 ${path} 时出错，这不说明证据包有任何问题：请使用最新版本。`
};
const exits = {
	verified: 0,
	"verified-with-limits": 4,
	failed: 1
};
// packages/evidence/src/verifier/verify-program.ts
/** The verifier as a program of one file, `verify.mjs`, which needs nothing but Node.js 18 or newer. */
fitOlderNode();
const asked = readVerifyArguments(process.argv.slice(2));
if (isLeft(asked)) {
	process.stderr.write(`${asked.left}\n\n${usage}`);
	process.exitCode = 2;
} else if (asked.right === "help") process.stdout.write(usage);
else process.exitCode = await verifyAt(asked.right, {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text)
});
export {};
