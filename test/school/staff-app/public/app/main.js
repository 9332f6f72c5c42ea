import { api } from './api.js';
import { startNavigation } from './navigation.js';
import { showConfiguration } from './pages/configuration.js';
import { showDatabaseTasks } from './pages/database-tasks.js';
import { loadFamily } from './pages/family.js';
import { loadFamilyList } from './pages/family-list.js';
import { showHome } from './pages/home.js';
import { showFailed, showMissing, showUnknown } from './pages/not-shown.js';
import { loadParent } from './pages/parent.js';
import { showStaffList, showStaffMember } from './pages/staff.js';
import { loadStudent } from './pages/student.js';
import { loadStudentList } from './pages/student-list.js';
import { mountShell } from './shell.js';
import { showSnackBar } from './snack-bar.js';

const shell = mountShell(document.querySelector('app-root'));

await startNavigation({
  outlet: shell.outlet,
  onNavigate: shell.showRoute,
  pages: {
    home: showHome,
    studentList: (route) => loadStudentList(route, { api }),
    student: (route) => loadStudent(route, { api, showMessage: showSnackBar }),
    familyList: (route) => loadFamilyList(route, { api }),
    family: (route) => loadFamily(route, { api }),
    parent: (route) => loadParent(route, { api }),
    staffList: showStaffList,
    staff: showStaffMember,
    databaseTasks: showDatabaseTasks,
    configuration: showConfiguration,
    unknown: showUnknown,
    missing: showMissing,
    failed: showFailed,
  },
});
