import {kindsOf} from '#test/provers/kind-cases.ts';
import {changesOf} from '#test/provers/kind-repairs.ts';
import {cold} from '#test/provers/kind-book.ts';
import {highsWithin} from '#optimise/core.server.ts';
import {solveCase} from '#optimise/solve-case.ts';
import {resolveCase} from '#optimise/repair.ts';
import {integerIn,randomFrom} from '#ground/random.ts';
const [n,only]=process.argv.slice(2);
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const core=()=>{const h=highsWithin(()=>120); return (p:string)=>{const t=cpu(); const a=h(p); console.log('     core',p.length,'chars',a==='none'?'none':a?.length,Math.round(cpu()-t)+'ms'); return a;}};
for (const {name,make} of kindsOf(Number(n),'1')) { if(name!==only) continue; const k=make() as any;
 let t=cpu(); const plan=solveCase(k.input,{closeCore:core()}); console.log('solve',plan.status,plan.certificate?.levels[0]?.proof,Math.round(cpu()-t));
 const random=randomFrom('x'); const ch=changesOf(k.input,plan,(a,b)=>integerIn(random,a,b));
 for(const c of ch){ t=cpu(); const p=solveCase(c.input,{closeCore:core()}); console.log(c.name,'cold',p.status,p.certificate?.levels[0]?.proof,Math.round(cpu()-t)); }
}
import {mkdtempSync,writeFileSync} from 'node:fs';
