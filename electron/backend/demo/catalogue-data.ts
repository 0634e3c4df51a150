/** What the demo centre teaches: four trades with their modules and competences, in both scripts. */

type Label = readonly [fr: string, ar: string]

export interface DemoModule {
  readonly name: Label
  readonly hours: number
  readonly competences: readonly Label[]
  /** Place of the competence without which the certificate needs an exception. */
  readonly critical?: number
}

export interface DemoWorkshop {
  readonly code: string
  readonly name: Label
  readonly family: 'agriculture' | 'craft'
  readonly colour: string
  readonly programme: Label
  readonly room: Label
  readonly isStepFree: boolean
  readonly modules: readonly DemoModule[]
}

const entrepreneurship: DemoModule = {
  name: ['Esprit d’entreprise', 'روح المقاولة'],
  hours: 60,
  competences: [
    ['Calculer un prix de revient', 'حساب كلفة الإنتاج'],
    ['Tenir un cahier de recettes et dépenses', 'مسك دفتر المداخيل والمصاريف'],
  ],
}

export const demoWorkshops: readonly DemoWorkshop[] = [
  {
    code: 'AGR',
    name: ['Agriculture', 'الفلاحة'],
    family: 'agriculture',
    colour: '#2f6b2f',
    programme: ['Techniques de production agricole', 'تقنيات الإنتاج الفلاحي'],
    room: ['Serre et parcelle', 'البيت المغطى والحقل'],
    isStepFree: true,
    modules: [
      {
        name: ['Sol et irrigation', 'التربة والسقي'],
        hours: 140,
        competences: [
          ['Préparer une planche de culture', 'إعداد حوض للزراعة'],
          ['Régler un goutte-à-goutte', 'ضبط السقي بالتنقيط'],
          ['Manier les outils en sécurité', 'استعمال الأدوات بأمان'],
        ],
        critical: 2,
      },
      {
        name: ['Maraîchage et palmier dattier', 'الخضروات ونخيل التمر'],
        hours: 160,
        competences: [
          ['Semer et repiquer', 'البذر والشتل'],
          ['Polliniser et récolter le palmier', 'تلقيح النخيل وجني التمور'],
        ],
      },
      {
        name: ['Safran, rose et plantes aromatiques', 'الزعفران والورد والنباتات العطرية'],
        hours: 120,
        competences: [
          ['Sécher et conditionner une récolte', 'تجفيف المحصول وتعبئته'],
          ['Distiller l’eau de rose', 'تقطير ماء الورد'],
        ],
      },
      entrepreneurship,
    ],
  },
  {
    code: 'BIJ',
    name: ['Bijouterie', 'صياغة الحلي'],
    family: 'craft',
    colour: '#8a5a00',
    programme: ['Bijouterie amazighe', 'صياغة الحلي الأمازيغية'],
    room: ['Atelier de bijouterie', 'ورشة صياغة الحلي'],
    isStepFree: true,
    modules: [
      {
        name: ['Métaux et sécurité au feu', 'المعادن والسلامة من النار'],
        hours: 120,
        competences: [
          ['Allumer et éteindre le chalumeau en sécurité', 'إشعال المشعل وإطفاؤه بأمان'],
          ['Recuire et laminer l’argent', 'تليين الفضة وترقيقها'],
        ],
        critical: 0,
      },
      {
        name: ['Filigrane et soudure', 'الفيليغران واللحام'],
        hours: 160,
        competences: [
          ['Tirer un fil régulier', 'سحب سلك منتظم'],
          ['Souder un motif en filigrane', 'لحام زخرفة بالفيليغران'],
          ['Polir une pièce', 'صقل القطعة'],
        ],
      },
      {
        name: ['Émail et pierres', 'المينا والأحجار'],
        hours: 140,
        competences: [
          ['Sertir une pierre', 'ترصيع حجر'],
          ['Poser un émail à froid', 'وضع المينا على البارد'],
        ],
      },
      entrepreneurship,
    ],
  },
  {
    code: 'FER',
    name: ['Ferronnerie d’art', 'الحدادة الفنية'],
    family: 'craft',
    colour: '#8c2f1b',
    programme: ['Ferronnerie d’art', 'الحدادة الفنية'],
    room: ['Forge', 'ورشة الحدادة'],
    isStepFree: false,
    modules: [
      {
        name: ['Forge et sécurité', 'الكور والسلامة'],
        hours: 140,
        competences: [
          ['Porter et contrôler les protections', 'ارتداء وسائل الوقاية ومراقبتها'],
          ['Chauffer et étirer une barre', 'تسخين القضيب وتمديده'],
        ],
        critical: 0,
      },
      {
        name: ['Soudure à l’arc', 'اللحام بالقوس'],
        hours: 140,
        competences: [
          ['Souder à plat', 'اللحام الأفقي'],
          ['Meuler et ébavurer', 'الجلخ وإزالة الحواف'],
        ],
      },
      {
        name: ['Grilles et volutes', 'الشبابيك والزخارف'],
        hours: 140,
        competences: [
          ['Tracer un gabarit', 'رسم النموذج'],
          ['Assembler une grille', 'تركيب الشباك'],
        ],
      },
      entrepreneurship,
    ],
  },
  {
    code: 'MEN',
    name: ['Menuiserie', 'النجارة'],
    family: 'craft',
    colour: '#5b3b8a',
    programme: ['Menuiserie bois', 'نجارة الخشب'],
    room: ['Atelier de menuiserie', 'ورشة النجارة'],
    isStepFree: true,
    modules: [
      {
        name: ['Machines et sécurité', 'الآلات والسلامة'],
        hours: 120,
        competences: [
          ['Régler une machine à l’arrêt', 'ضبط الآلة وهي متوقفة'],
          ['Débiter une planche', 'نشر لوح'],
        ],
        critical: 0,
      },
      {
        name: ['Assemblages', 'التركيبات'],
        hours: 160,
        competences: [
          ['Tenon et mortaise', 'اللسان والنقر'],
          ['Queue d’aronde', 'ذيل الحمامة'],
          ['Poncer et coller', 'الصقل واللصق'],
        ],
      },
      {
        name: ['Meuble et finition', 'الأثاث والتشطيب'],
        hours: 140,
        competences: [
          ['Monter un meuble simple', 'تركيب أثاث بسيط'],
          ['Vernir au tampon', 'الطلاء بالورنيش'],
        ],
      },
      entrepreneurship,
    ],
  },
]

/** Rooms beyond the four workshops. */
export const demoRooms: ReadonlyArray<{ name: Label; capacity: number; isStepFree: boolean }> = [
  { name: ['Salle de cours', 'قاعة الدروس'], capacity: 20, isStepFree: true },
  { name: ['Salle polyvalente', 'القاعة المتعددة الاستعمالات'], capacity: 40, isStepFree: true },
]

type DemoTrainer = readonly [last: string, first: string, lastAr: string, firstAr: string, sex: 'F' | 'M']

/** Two trainers a workshop, in the order of the workshops, and one for entrepreneurship. All names are made up. */
export const demoTrainers: readonly DemoTrainer[] = [
  ['Aït Ouakrim', 'Lahcen', 'آيت واكريم', 'لحسن', 'M'],
  ['Mezguiti', 'Fatima', 'المزكيطي', 'فاطمة', 'F'],
  ['Bensouda', 'Rachida', 'بنسودة', 'رشيدة', 'F'],
  ['Ouhssaine', 'Brahim', 'أوحساين', 'إبراهيم', 'M'],
  ['Haddad', 'Moha', 'حداد', 'موحى', 'M'],
  ['Aït Baha', 'Saïd', 'آيت باها', 'سعيد', 'M'],
  ['Najjar', 'Abdelkrim', 'النجار', 'عبد الكريم', 'M'],
  ['Ouarzazi', 'Khadija', 'الورزازي', 'خديجة', 'F'],
  ['Filali', 'Nadia', 'الفيلالي', 'نادية', 'F'],
]
