// Translates a CQL library to ELM once: node translate.mjs rules.cql rules.elm.json
import { readFileSync, writeFileSync } from 'node:fs';
import {
  CqlTranslator,
  LibraryManager,
  ModelManager,
  createModelInfoProvider,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm';

const [source, target] = process.argv.slice(2);
const system = readFileSync(new URL('system.xml', import.meta.url), 'utf8');
const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(
  createModelInfoProvider((id) => (id === 'System' ? stringAsSource(system) : null)),
);
const text = readFileSync(source, 'utf8');
const elm = CqlTranslator.fromText(text, new LibraryManager(models)).toJson();
const errors = (JSON.parse(elm).library.annotation ?? []).filter((note) => note.errorSeverity === 'error');
if (errors.length > 0) {
  console.error(JSON.stringify(errors.slice(0, 3)));
  process.exit(1);
}
writeFileSync(target, elm);
