import {proveKinds} from '#test/provers/kinds.ts'; import {builtDoor,doorHere} from '#test/provers/kind-door.ts';
const [n,door,only]=process.argv.slice(2);
const t=performance.now();
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const base=door==='b'?builtDoor:doorHere;
const timed=async(a:string[])=>{const c=cpu(); const r=await base(a); const d=cpu()-c; if(d>1500) console.log('   slow',Math.round(d),a.join(' ').replace(/\/tmp\/[^ ]*\//g,'')); return r;};
await proveKinds({people:Number(n),seed:'1',door:timed,only},(p)=>{console.log(p.faults.length?'FAIL':'ok',p.name+':',p.line); for(const f of p.faults.slice(0,8)) console.log('     -',f.slice(0,500));});
console.log(Math.round(performance.now()-t)+'ms', Math.round(cpu())+'cpu');
