import {kindsOf} from '#test/provers/kind-cases.ts';
import {changesOf} from '#test/provers/kind-repairs.ts';
import {highsWithin} from '#optimise/core.server.ts';
import {solveCase} from '#optimise/solve-case.ts';
import {resolveCase} from '#optimise/repair.ts';
import {explain,answerTo,questioned} from '#optimise/explain.ts';
import {problemOf} from '#optimise/problem.ts';
import {integerIn,randomFrom} from '#ground/random.ts';
const [n,only]=process.argv.slice(2);
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const core=()=>{const h=highsWithin(()=>120); return (p:string)=>{const t=cpu(); const a=h(p); console.log('     core',p.length,'chars',a==='none'?'none':a?.length,Math.round(cpu()-t)+'ms'); return a;}};
for (const {name,make} of kindsOf(Number(n),'1')) { if(name!==only) continue; const k=make() as any;
 const plan=solveCase(k.input,{closeCore:core()});
 const random=randomFrom('x'); const ch=changesOf(k.input,plan,(a,b)=>integerIn(random,a,b));
 for(const c of ch.slice(0,1)){ const who=c.args[1]!; let t=cpu(); const p=resolveCase(k.input,plan,{refuse:[who]},{closeCore:core()}); console.log(c.name,'resolve',p.status,Math.round(cpu()-t));
  t=cpu(); const f=resolveCase(k.input,plan,{refuse:[who]},{closeCore:core(),fewestChanges:true}); console.log(c.name,'fewest',f.status,f.fewestChanges,Math.round(cpu()-t));
  t=cpu(); const e=explain(k.input,plan,who,k.input.employees.find((x:any)=>x.id===who).post); console.log('explain without core',e.question?.loss,Math.round(cpu()-t));
  t=cpu(); const e2=answerTo(questioned(problemOf(k.input),plan,core()),who,k.input.employees.find((x:any)=>x.id===who).post); console.log('explain with core',e2.question?.loss,Math.round(cpu()-t));
 }
}
